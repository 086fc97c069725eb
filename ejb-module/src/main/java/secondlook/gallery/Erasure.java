package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import secondlook.policy.RetentionKind;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.Erased;
import secondlook.shared.NotFound;

/** The database's part of an expungement, and the records of all of them. */
@ApplicationScoped
class Erasure {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    GalleryLedger ledger;

    @Inject
    CurrentGallery gallery;

    @Inject
    ImportTraces traces;

    @Inject
    Event<GalleryChanged> changed;

    @Inject
    Event<Erased> gone;

    /** What was written, and the names of the originals that the operator still has to delete, known here only. */
    record Done(Expungement expungement, List<String> originals) {
    }

    /** Under the gallery's lock, so that the snapshot before is the very one that the removal changes. */
    Done expunge(long enrolmentId, Expungement.Order order, Caller by, Instant at) {
        ledger.lock();
        CurrentGallery.Now before = gallery.now();
        Enrolment enrolment = GalleryRecords.found(em, enrolmentId);
        List<EnrolmentTemplate> templates = em.createQuery("select t from EnrolmentTemplate t"
                + " where t.enrolmentId = :id order by t.templateVersion", EnrolmentTemplate.class)
                .setParameter("id", enrolmentId).getResultList();
        ImportTraces.Erased traced = traces.erase(enrolment, at);
        enrolment.expunge(at);
        tell(enrolment, templates, at);
        Expungement expungement = new Expungement(order, new Expungement.Erased(enrolmentId, enrolment.imageSha256(),
                templates, traced.read()), before, by, at);
        templates.forEach(template -> template.erase(ledger.head(template.templateVersion())));
        em.createQuery("delete from EnrolmentContent c where c.enrolmentId = :id").setParameter("id", enrolmentId)
                .executeUpdate();
        em.createQuery("delete from TemplateFailure f where f.enrolmentId = :id").setParameter("id", enrolmentId)
                .executeUpdate();
        em.persist(expungement);
        em.flush();
        changed.fire(new GalleryChanged());
        return new Done(expungement, traced.originals());
    }

    /** Retention records it in this transaction, so that a restored backup does not bring it back for long. */
    private void tell(Enrolment enrolment, List<EnrolmentTemplate> templates, Instant at) {
        EnrolmentContent content = em.find(EnrolmentContent.class, enrolment.id());
        gone.fire(new Erased(UUID.randomUUID().toString(), RetentionKind.ENROLMENT, enrolment.id().toString(), null,
                enrolment.imageSha256(), content == null ? 0 : content.size(), at));
        for (EnrolmentTemplate template : templates) {
            if (template.templateSha256() != null) {
                gone.fire(new Erased(UUID.randomUUID().toString(), RetentionKind.ENROLMENT_TEMPLATE,
                        enrolment.id() + " " + template.templateVersion(), null, template.templateSha256(),
                        template.size(), at));
            }
        }
    }

    Expungement found(String expungementId) {
        Expungement expungement = em.find(Expungement.class, expungementId);
        if (expungement == null) {
            throw new NotFound("There is no such expungement.");
        }
        return expungement;
    }

    ExpungementView view(Expungement expungement) {
        return expungement.view(em.find(ExpungementProof.class, expungement.id()),
                em.find(ExpungementAcknowledgement.class, expungement.id()));
    }

    List<ExpungementView> all() {
        return em.createQuery("select e from Expungement e order by e.expungedAt desc, e.id", Expungement.class)
                .getResultStream().map(this::view).toList();
    }

    ExpungementView acknowledge(String expungementId, Caller by, Instant at) {
        ledger.lock();
        Expungement expungement = found(expungementId);
        if (em.find(ExpungementAcknowledgement.class, expungementId) != null) {
            throw new Conflict("This expungement has been acknowledged already.");
        }
        em.persist(new ExpungementAcknowledgement(expungement, by, at));
        em.flush();
        return view(expungement);
    }
}
