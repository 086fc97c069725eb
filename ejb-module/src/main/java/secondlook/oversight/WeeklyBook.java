package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import secondlook.policy.BoardWeek;
import secondlook.shared.NotFound;

/** The weekly reports as stored. */
@ApplicationScoped
class WeeklyBook {

    private static final int MOST_LISTED = 520;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    void keep(Object record) {
        em.persist(record);
        em.flush();
    }

    Optional<WeeklyReport> of(BoardWeek week) {
        return Optional.ofNullable(em.find(WeeklyReport.class, week.monday()));
    }

    WeeklyReport get(LocalDate monday) {
        return Optional.ofNullable(em.find(WeeklyReport.class, monday))
                .orElseThrow(() -> new NotFound("No report was made on the week of " + monday + "."));
    }

    Optional<byte[]> document(WeeklyReport of) {
        return Optional.ofNullable(em.find(WeeklyDocument.class, of.week().monday())).map(WeeklyDocument::pdf);
    }

    /** The latest week that was reported; null before there was any. */
    BoardWeek last() {
        LocalDate monday = em.createQuery("select max(r.monday) from WeeklyReport r", LocalDate.class)
                .getSingleResult();
        return monday == null ? null : new BoardWeek(monday);
    }

    /** Ten years at most, newest first. */
    List<WeeklyReport> newest() {
        return em.createQuery("select r from WeeklyReport r order by r.monday desc", WeeklyReport.class)
                .setMaxResults(MOST_LISTED).getResultList();
    }

    /** The reported weeks of the week's year that came before it, oldest first. */
    List<WeeklyReport> earlierInYear(BoardWeek week) {
        LocalDate first = BoardWeek.of(LocalDate.of(week.year(), 1, 1)).monday();
        return em.createQuery("select r from WeeklyReport r where r.monday >= :first and r.monday < :monday"
                + " order by r.monday", WeeklyReport.class).setParameter("first", first)
                .setParameter("monday", week.monday()).getResultStream()
                .filter(report -> report.week().year() == week.year()).toList();
    }

    List<WeeklyAddendumView> addenda(LocalDate monday) {
        return em.createQuery("select a from WeeklyAddendum a where a.monday = :monday order by a.id",
                WeeklyAddendum.class).setParameter("monday", monday).getResultStream().map(WeeklyAddendum::view)
                .toList();
    }
}
