package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * What an import or a booking knows of an enrolment beside the enrolment itself: the pictures kept of the same booking,
 * and the names of file and record. Erased with it when it is expunged (MCL 28.243).
 */
@ApplicationScoped
class ImportTraces {

    private static final String OF_ENROLMENT = " o.enrolmentId = :id";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    ImportConsole console;

    /** Within the expungement, while the enrolment still names its record. */
    void erase(Enrolment enrolment, Instant at) {
        EnrolmentView view = enrolment.view();
        List<KeptPicture> kept = em.createQuery("select k from KeptPicture k where k.erasedAt is null"
                        + " and (k.sourceAgency = :agency and k.recordNumber = :record or k.id in (select p.keptId"
                        + " from ImportOutcome p, ImportOutcome o where p.keptId is not null and" + OF_ENROLMENT
                        + " and (p.bookingId = o.bookingId or p.importId = o.importId and p.item = o.item)))",
                        KeptPicture.class).setParameter("id", view.id()).setParameter("agency", view.sourceAgency())
                .setParameter("record", view.recordNumber()).getResultList();
        kept.forEach(picture -> picture.erase(at));
        em.createQuery("select i from ImportItem i, ImportOutcome o where i.importId = o.importId"
                + " and i.number = o.item and" + OF_ENROLMENT, ImportItem.class).setParameter("id", view.id())
                .getResultList().forEach(ImportItem::forget);
        em.flush();
        console.forgetReports();
    }
}
