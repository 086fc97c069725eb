package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads again, after an expungement, everything that held the enrolment; a rest is a failure, never a proof. */
@ApplicationScoped
class Proving {

    private static final Logger LOG = Logger.getLogger(Proving.class.getName());

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    GalleryLedger ledger;

    @Inject
    CurrentGallery gallery;

    @Inject
    PlaceReader reader;

    @Inject
    ImportTraces traces;

    @Inject
    Clock clock;

    /** Those that a crash or a failure left without their proof; one transaction, because there are few or none. */
    @Transactional
    public void proveAll() {
        em.createQuery("select e.id from Expungement e where not exists (select p from ExpungementProof p"
                + " where p.expungementId = e.id) order by e.expungedAt", String.class).getResultList()
                .forEach(this::proveOne);
    }

    /** Writes the proof unless it is there. */
    @Transactional
    public void prove(String expungementId) {
        proveOne(expungementId);
    }

    private void proveOne(String expungementId) {
        ledger.lock();
        Expungement expungement = em.find(Expungement.class, expungementId);
        if (expungement == null || em.find(ExpungementProof.class, expungementId) != null) {
            return;
        }
        List<String> checks = new ArrayList<>(database(expungement.enrolmentId()));
        checks.addAll(traces.readAgain(expungement, clock.instant()));
        expungement.places().forEach(place -> checks.add("Within the erasing act: " + place));
        for (String version : reader.versions()) {
            checks.add(store(version, expungement.enrolmentId()));
        }
        String rootAfter = gallery.then(expungement.templateVersion(), expungement.pointAfter()).snapshot().id();
        em.persist(new ExpungementProof(expungement, rootAfter, checks, clock.instant()));
        em.flush();
        LOG.log(Level.INFO, "Expungement {0} proven: root {1}", new Object[] {expungementId, rootAfter});
    }

    private List<String> database(long enrolmentId) {
        long pictures = count("select count(c) from EnrolmentContent c where c.enrolmentId = :id", enrolmentId);
        long templates = count("select count(t) from EnrolmentTemplate t where t.enrolmentId = :id"
                + " and (t.template.bytes is not null or t.template.wrapped is not null"
                + " or t.quality.measured is not null)", enrolmentId);
        long particulars = count("select count(e) from Enrolment e where e.id = :id and (e.recordNumber is not null"
                + " or e.subjectNumber is not null or e.captureDate is not null)", enrolmentId);
        if (pictures + templates + particulars > 0) {
            throw new IllegalStateException("The database still holds " + pictures + " pictures, " + templates
                    + " templates and " + particulars + " particulars of " + Enrolment.label(enrolmentId));
        }
        return List.of("Database, picture: no row", "Database, templates and quality: no values in any version",
                "Database, record number, subject number, day of the photograph: empty");
    }

    private long count(String query, long enrolmentId) {
        return em.createQuery(query, Long.class).setParameter("id", enrolmentId).getSingleResult();
    }

    private String store(String version, long enrolmentId) {
        boolean erased = gallery.with(version, store -> {
            store.deleteSetAside();
            return store.erased(enrolmentId);
        });
        if (!erased) {
            throw new IllegalStateException("The gallery store of " + version + " still holds something of "
                    + Enrolment.label(enrolmentId));
        }
        return "Search store " + version + ": codes in memory zero, values in the files zero, no folder set aside";
    }
}
