package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import secondlook.delivery.BoardEdition;
import secondlook.delivery.BoardSource;
import secondlook.post.Enclosure;

/** The public edition of the annual reports, as the Board is given it for the public (307.5-6.3). */
@ApplicationScoped
class AnnualDelivery implements BoardSource {

    private static final String NAME = "annual report on ";

    @Inject
    AnnualBook book;

    @Override
    public List<BoardEdition> closedSince(Instant since) {
        return book.newest().stream().map(AnnualReport::view).filter(report -> !report.closedAt().isBefore(since))
                .sorted(Comparator.comparing(AnnualView::closedAt))
                .map(report -> new BoardEdition(NAME + report.year(), report.closedAt())).toList();
    }

    @Override
    public List<Enclosure> files(BoardEdition edition) {
        int year = Integer.parseInt(edition.name().substring(NAME.length()));
        return Stream.of(AnnualFormat.values()).map(format -> new Enclosure(
                AnnualFile.name(year, AnnualEdition.PUBLIC, format), format.type().replaceFirst(";.*", ""),
                book.file(year, AnnualEdition.PUBLIC, format).content())).toList();
    }
}
