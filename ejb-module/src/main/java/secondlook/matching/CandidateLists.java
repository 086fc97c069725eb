package secondlook.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import secondlook.policy.RetentionKind;
import secondlook.shared.Erased;
import secondlook.shared.Sha256;

/** Erases the candidates of a search with its one-to-one scores, and says what they were by their hash. */
@ApplicationScoped
class CandidateLists {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Event<Erased> gone;

    @Inject
    Clock clock;

    /** Nothing when it is gone already. The statement first: the database lets nothing go without it. */
    void erase(SearchRecord search) {
        List<ComparisonView> comparisons = comparisons(search);
        byte[] text = text(search, comparisons);
        if (text.length == 0) {
            return;
        }
        Instant at = clock.instant();
        search.purged(new ListPurged(search.candidates().size(), comparisons.size(), Sha256.of(text), at));
        em.flush();
        em.createNativeQuery("delete from comparison where search_id = ?").setParameter(1, search.id())
                .executeUpdate();
        em.createNativeQuery("delete from search_candidate where search_id = ?").setParameter(1, search.id())
                .executeUpdate();
        em.detach(search);
        gone.fire(Erased.now(RetentionKind.CANDIDATE_LIST, search.id(), search.requestId(), text, at));
    }

    /** Of the list as it stands; of one that is gone, the hash of nothing. */
    String sha256(SearchRecord search) {
        return Sha256.of(text(search, comparisons(search)));
    }

    private List<ComparisonView> comparisons(SearchRecord search) {
        return em.createQuery("select c from ComparisonRecord c where c.searchId = :id order by c.at, c.id",
                        ComparisonRecord.class).setParameter("id", search.id()).getResultStream()
                .map(ComparisonRecord::view).toList();
    }

    /** A line a place and a line a comparison, always in the same order. */
    private static byte[] text(SearchRecord search, List<ComparisonView> comparisons) {
        Stream<String> places = search.candidates().stream().map(SearchCandidate::view)
                .sorted(Comparator.comparingInt(CandidateView::rank))
                .map(c -> c.rank() + " " + c.score() + " " + c.enrolmentId() + " " + c.label());
        return Stream.concat(places, comparisons.stream().map(c -> c.id() + " " + c.rank() + " " + c.secondSha256()
                + " " + c.score())).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }
}
