package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import secondlook.policy.BoardWeek;
import secondlook.policy.BoardYear;
import secondlook.shared.NotFound;

/** The annual reports as stored. */
@ApplicationScoped
class AnnualBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    void keep(Object record) {
        em.persist(record);
        em.flush();
    }

    boolean knows(BoardYear year) {
        return em.find(AnnualReport.class, year.year()) != null;
    }

    AnnualFile file(int year, AnnualEdition edition, AnnualFormat format) {
        return Optional.ofNullable(em.find(AnnualFile.class, AnnualFile.name(year, edition, format)))
                .orElseThrow(() -> new NotFound("The report on " + year + " is not closed. Take its draft."));
    }

    /** Newest first. */
    List<AnnualReport> newest() {
        return em.createQuery("select r from AnnualReport r order by r.year desc", AnnualReport.class).getResultList();
    }

    /** The first week that was reported; null before there was any. */
    BoardWeek firstWeek() {
        return em.createQuery("select r from WeeklyReport r order by r.monday", WeeklyReport.class).setMaxResults(1)
                .getResultStream().map(WeeklyReport::week).findFirst().orElse(null);
    }
}
