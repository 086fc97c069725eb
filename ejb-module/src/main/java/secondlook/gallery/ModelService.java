package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import secondlook.engine.face.ModelIdentity;
import secondlook.policy.GalleryPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.FaceEngines;
import secondlook.shared.PolicyRefused;

/**
 * The change of the face model (307.5-5.4.2, 7.3). While {@code secondlook.models.next} names another pack, its
 * templates are made beside those that are searched; when all are made the LASO switches, and every search from then
 * on, and its record, uses the new model. The old templates stay, for running old searches again.
 */
@Audited
@Stateless
public class ModelService {

    private static final int MOST_LISTED = 500;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    FaceEngines engines;

    @Inject
    GalleryLedger ledger;

    @Inject
    Event<GalleryChanged> changed;

    @Inject
    Retemplating retemplating;

    /**
     * Empty while no other model is configured that can be used. While something is left the work is asked for: a pack
     * that was put right needs no restart.
     */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Optional<ModelChange> progress() {
        act.on("gallery", null);
        Optional<ModelChange> change = engines.next().map(engine -> change(engine.model()));
        if (change.isPresent() && !change.get().complete()) {
            changed.fire(new GalleryChanged());
        }
        return change;
    }

    /** Why the configured next model cannot be used, and what to do about it; empty when there is no such trouble. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Optional<String> problem() {
        act.on("next face model", null);
        return engines.nextProblem();
    }

    /** Searches use the new model from now on. */
    @RolesAllowed({Role.Name.LASO})
    public ModelChange switchModel(String templateVersion) {
        act.on("gallery, face model " + templateVersion, null);
        ModelIdentity model = engines.next().map(engine -> engine.model())
                .filter(next -> next.templateVersion().equals(templateVersion))
                .orElseThrow(() -> new Conflict("The face model " + templateVersion + " is not the next one. Look at "
                        + "the gallery's page again."));
        GalleryState state = ledger.lock();
        ModelChange change = change(model);
        PolicyRefused.unless(GalleryPolicy.switchModel(caller.get().role(), change.enrolments(), change.templates(),
                change.without()));
        String before = state.activeVersion();
        state.searchWith(templateVersion);
        em.flush();
        act.detail("from " + before + " to " + templateVersion + ": " + change.templates() + " of "
                + change.enrolments() + " enrolments have a template");
        changed.fire(new GalleryChanged());
        return change;
    }

    private ModelChange change(ModelIdentity model) {
        String version = model.templateVersion();
        long enrolments = em.createQuery("select count(e) from Enrolment e where e.expungedAt is null", Long.class)
                .getSingleResult();
        long templates = em.createQuery("select count(t) from EnrolmentTemplate t where t.templateVersion = :version"
                + " and t.removal is null", Long.class).setParameter("version", version).getSingleResult();
        List<ModelChange.Without> listed = em.createQuery("select f.enrolmentId, f.reason from TemplateFailure f"
                + " where f.templateVersion = :version order by f.enrolmentId", Object[].class)
                .setParameter("version", version).setMaxResults(MOST_LISTED).getResultStream()
                .map(row -> new ModelChange.Without((long) row[0], Enrolment.label((long) row[0]), (String) row[1]))
                .toList();
        return new ModelChange(model.name(), model.version(), version, enrolments, templates, without(version), listed,
                retemplating.pace(version));
    }

    private long without(String version) {
        return em.createQuery("select count(f) from TemplateFailure f where f.templateVersion = :version", Long.class)
                .setParameter("version", version).getSingleResult();
    }
}
