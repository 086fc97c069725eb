package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import secondlook.engine.face.ModelIdentity;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.policy.Role;
import secondlook.policy.SearchPolicy;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.FaceEngines;
import secondlook.shared.ImageContent;
import secondlook.shared.Invalid;
import secondlook.shared.Page;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.Text;
import secondlook.shared.UniqueKey;

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
    Clock clock;

    @Inject
    FaceEngines engines;

    @Inject
    CurrentGallery gallery;

    @Inject
    Event<EnrolmentAdded> added;

    /** Enrols one booking photograph; refuses anything else. */
    @RolesAllowed({Role.Name.LASO})
    public EnrolmentView enrol(NewEnrolment wanted) {
        if (wanted.image() == null || wanted.image().length == 0) {
            throw new Invalid("image", "Choose the photograph to enrol.");
        }
        String sha256 = Sha256.of(wanted.image());
        act.on("new enrolment", sha256);
        PolicyRefused.unless(SearchPolicy.mugShot(wanted.bookingPhotograph(), wanted.sourceAgency(),
                wanted.recordNumber()));
        Enrolment.Source source = source(wanted);
        refuseTwice(source, sha256);
        Portrait portrait = Portrait.of(wanted.image(), engines.get());
        Enrolment enrolment = new Enrolment(source, sha256, portrait, caller.get().account(), clock.instant());
        try {
            em.persist(enrolment);
            em.flush();
            em.persist(new EnrolmentContent(enrolment.id(), wanted.image(), portrait.template()));
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("This photograph or record is being enrolled by somebody else right now.");
            }
            throw e;
        }
        added.fire(new EnrolmentAdded(enrolment.id(), portrait.template()));
        act.on(enrolment.label(), sha256);
        return enrolment.view();
    }

    private Enrolment.Source source(NewEnrolment wanted) {
        LocalDate captured = wanted.captureDate();
        if (captured != null && captured.isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)))) {
            throw new Invalid("captureDate", "The day of the photograph lies in the future.");
        }
        return new Enrolment.Source(Text.required("sourceAgency", wanted.sourceAgency(), 120),
                Text.required("recordNumber", wanted.recordNumber(), 60),
                Text.optional("subjectNumber", wanted.subjectNumber(), 60), captured);
    }

    private void refuseTwice(Enrolment.Source source, String sha256) {
        em.createQuery("select e.id from Enrolment e where e.imageSha256 = :sha", Long.class)
                .setParameter("sha", sha256).getResultStream().findFirst().ifPresent(id -> {
                    throw new Conflict("This photograph is enrolled already as " + Enrolment.label(id) + ".");
                });
        em.createQuery("select e.id from Enrolment e where e.sourceAgency = :agency and e.recordNumber = :record",
                        Long.class).setParameter("agency", source.agency())
                .setParameter("record", source.recordNumber()).getResultStream().findFirst().ifPresent(id -> {
                    throw new Conflict("This record of " + source.agency() + " is enrolled already as "
                            + Enrolment.label(id) + ".");
                });
    }

    /** Enrolments, newest first; text may be null. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Page<EnrolmentView> list(String text, int first, int count) {
        act.on("gallery", null);
        return GalleryList.page(em, text, first, count);
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
