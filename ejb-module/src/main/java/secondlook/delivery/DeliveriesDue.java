package secondlook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What has not been delivered: looked up each minute, so it is no act and leaves no entry. */
@ApplicationScoped
class DeliveriesDue {

    @Inject
    @Any
    Instance<BoardSource> sources;

    @Inject
    DeliveryBook book;

    /** Editions that somebody on the list has not been sent, those missed while the system stood still included. */
    @Transactional
    public List<BoardEdition> now() {
        List<Addressee> listed = book.listed();
        Instant first = listed.stream().map(Addressee::listedAt).min(Instant::compareTo).orElse(null);
        return first == null ? List.of() : sources().flatMap(source -> source.closedSince(first).stream())
                .filter(edition -> listed.stream().anyMatch(to -> to.gets(edition) && !book.delivered(edition, to)))
                .toList();
    }

    /** The source of an edition. */
    BoardSource of(BoardEdition edition) {
        return sources().filter(source -> source.closedSince(edition.closedAt()).contains(edition)).findFirst()
                .orElseThrow();
    }

    Stream<BoardSource> sources() {
        return sources.stream();
    }
}
