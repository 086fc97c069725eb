package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import secondlook.engine.face.ModelIdentity;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.FaceEngines;
import secondlook.shared.ImageContent;
import secondlook.shared.Page;
import secondlook.shared.Sha256;

/**
 * Mug shots are enrolled and looked at; searches take their snapshot from here (307.5-5.4.2). An enrolment is of one
 * booking photograph with its source; the same photograph or the same record of a source is enrolled once.
 */
@Audited
@Stateless
public class GalleryService {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    FaceEngines engines;

    @Inject
    CurrentGallery gallery;

    @Inject
    Enroller enroller;

    /** Enrols one booking photograph; refuses anything else. */
    @RolesAllowed({Role.Name.LASO})
    public EnrolmentView enrol(NewEnrolment wanted) {
        act.on("new enrolment", wanted.image() == null ? null : Sha256.of(wanted.image()));
        Prepared prepared = enroller.prepare(wanted);
        EnrolmentView enrolment = enroller.write(List.of(prepared), caller.get().account()).get(0).required();
        act.on(enrolment.label(), enrolment.imageSha256());
        return enrolment;
    }

    /** Enrolments, newest first; text may be null. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Page<EnrolmentLine> list(String text, int first, int count) {
        act.on("gallery", null);
        return GalleryList.page(em, text, first, count);
    }

    /** One enrolment, and the encounters its source links to it by the subject number; never by a score. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public EnrolmentDetail detail(long enrolmentId) {
        act.on(Enrolment.label(enrolmentId), null);
        Enrolment enrolment = GalleryRecords.found(em, enrolmentId);
        act.on(enrolment.label(), enrolment.imageSha256());
        EnrolmentView view = enrolment.view();
        List<EnrolmentView> encounters = em.createQuery("select e from Enrolment e where e.id <> :id"
                + " and e.sourceAgency = :agency and e.subjectNumber = :subject order by e.captureDate, e.id",
                Enrolment.class).setParameter("id", enrolmentId).setParameter("agency", view.sourceAgency())
                .setParameter("subject", view.subjectNumber()).getResultStream().map(Enrolment::view).toList();
        String expungement = em.createQuery("select x.id from Expungement x where x.enrolmentId = :id", String.class)
                .setParameter("id", enrolmentId).getResultStream().findFirst().orElse(null);
        List<EnrolmentReading> readings = em.createQuery("select t from EnrolmentTemplate t where t.enrolmentId = :id"
                + " order by t.templateVersion", EnrolmentTemplate.class).setParameter("id", enrolmentId)
                .getResultStream().map(EnrolmentTemplate::view).toList();
        return new EnrolmentDetail(view, encounters, expungement, readings);
    }

    /** The enrolled picture. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public ImageContent picture(long enrolmentId) {
        act.on(Enrolment.label(enrolmentId), null);
        Enrolment enrolment = GalleryRecords.found(em, enrolmentId);
        act.on(enrolment.label(), enrolment.imageSha256());
        return GalleryRecords.picture(em, enrolment);
    }

    /** What a search would run against now. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.EXAMINER})
    public SnapshotView snapshot() {
        act.on("gallery", null);
        GallerySnapshot now = gallery.now().snapshot();
        ModelIdentity model = engines.get().model();
        return new SnapshotView(now.id(), now.size(), model.name(), model.version(), model.templateVersion());
    }
}
