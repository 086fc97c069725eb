package secondlook.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import secondlook.engine.face.FaceTemplate;
import secondlook.intake.ProbeErased;
import secondlook.policy.RetentionKind;
import secondlook.shared.Conflict;
import secondlook.shared.Erased;
import secondlook.shared.NotFound;
import secondlook.shared.UniqueKey;

/** The records of searches, within the act in progress. */
@ApplicationScoped
class Searches {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Event<Erased> gone;

    @Inject
    Clock clock;

    Optional<SearchRecord> latest(String requestId) {
        return em.createQuery("select s from SearchRecord s where s.requestId = :id order by s.ordinal desc",
                SearchRecord.class).setParameter("id", requestId).setMaxResults(1).getResultStream().findFirst();
    }

    SearchRecord found(String searchId) {
        SearchRecord search = em.find(SearchRecord.class, searchId);
        if (search == null) {
            throw new NotFound("There is no such search.");
        }
        return search;
    }

    /** Empty once the probe was erased. */
    Optional<FaceTemplate> template(String searchId) {
        return Optional.ofNullable(em.find(SearchTemplate.class, searchId)).map(SearchTemplate::template);
    }

    /** The enrolments on the list of any search of the request. */
    Set<Long> listed(String requestId) {
        return Set.copyOf(em.createQuery("select distinct c.enrolmentId from SearchRecord s join s.candidates c"
                + " where s.requestId = :id", Long.class).setParameter("id", requestId).getResultList());
    }

    /** Every search whose list holds the enrolment, oldest first. */
    List<SearchRecord> holding(long enrolmentId) {
        return em.createQuery("select distinct s from SearchRecord s join s.candidates c"
                + " where c.enrolmentId = :id order by s.at, s.id", SearchRecord.class)
                .setParameter("id", enrolmentId).getResultList();
    }

    /** The searches from one moment to another, the latter excluded, oldest first. */
    List<String> ids(Instant from, Instant to) {
        return em.createQuery("select s.id from SearchRecord s where s.at >= :from and s.at < :to order by s.at, s.id",
                String.class).setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** The record first: its candidates and its template refer to it. */
    void write(SearchRecord search, FaceTemplate template) {
        try {
            em.persist(search);
            em.flush();
            em.persist(new SearchTemplate(search, template));
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("Another examiner has just searched this probe.");
            }
            throw e;
        }
    }

    void write(ComparisonRecord comparison) {
        em.persist(comparison);
        em.flush();
    }

    /** The one-to-one comparisons of a request, oldest first. */
    List<ComparisonRecord> comparisons(String requestId) {
        return em.createQuery("select c from ComparisonRecord c where c.searchId in"
                        + " (select s.id from SearchRecord s where s.requestId = :id) order by c.at, c.id",
                ComparisonRecord.class).setParameter("id", requestId).getResultList();
    }

    /** The templates go with the photograph they were made from (307.5-5.4.6). */
    void erased(@Observes ProbeErased probe) {
        em.createQuery("select t from SearchTemplate t where t.searchId in (select s.id from SearchRecord s"
                + " where s.requestId = :id)", SearchTemplate.class).setParameter("id", probe.requestId())
                .getResultList().forEach(template -> erase(template, probe.requestId()));
        em.flush();
    }

    /** The template of one search; nothing when it is gone already. */
    void eraseTemplate(String searchId) {
        SearchTemplate template = em.find(SearchTemplate.class, searchId);
        if (template != null) {
            erase(template, found(searchId).requestId());
        }
    }

    private void erase(SearchTemplate template, String requestId) {
        gone.fire(Erased.now(RetentionKind.PROBE_TEMPLATE, template.searchId(), requestId,
                template.template().toBytes(), clock.instant()));
        em.remove(template);
    }
}
