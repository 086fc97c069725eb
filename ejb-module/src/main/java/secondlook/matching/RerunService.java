package secondlook.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.Scored;
import secondlook.gallery.GalleryRecords;
import secondlook.gallery.GalleryThen;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.Clause;
import secondlook.policy.GalleryPolicy;
import secondlook.policy.Role;
import secondlook.policy.SearchPolicy;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;

/**
 * Runs a recorded search again against the very snapshot it names, and compares (307.5-5.4.2): for the supervision, the
 * auditor and the court. It needs the template of the probe, so it ends with the probe (5.4.6); the record remains.
 */
@Audited
@Stateless
public class RerunService {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    RequestRoad road;

    @Inject
    GalleryRecords gallery;

    @Inject
    Searches searches;

    /** Changes nothing; the comparison is shown and its outcome is on the trail. */
    @RolesAllowed({Role.Name.SUPERVISOR, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public Rerun rerun(String searchId) {
        act.on("search " + searchId, null);
        SearchView record = searches.found(searchId).view();
        RequestFacts request = road.facts(record.requestId());
        act.onCase(request.caseNumber(), request.justification())
                .on("search " + searchId + " of " + request.object(), record.probeSha256());
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.workstation(who.atRegisteredWorkstation(), who.userAgent()));
        PolicyRefused.unless(GalleryPolicy.rerun(who.role()));
        FaceTemplate template = searches.template(searchId).orElseThrow(() -> new Conflict(
                "This search cannot be run again: its probe was removed under " + Clause.PROBE_REMOVAL.id()
                        + ". Only the record of the search remains."));
        if (record.purged() != null) {
            throw new Conflict("This search cannot be run again: its candidates were purged under "
                    + Clause.AUTOMATIC_PURGE.id() + ". Only the record of the search remains.");
        }
        Rerun rerun = compared(record, request, template);
        act.detail((rerun.same() ? "same as recorded" : "differs from the record") + ", gallery root "
                + (rerun.rootSame() ? "same" : "different") + ", " + rerun.expunged() + " expunged since");
        return rerun;
    }

    private Rerun compared(SearchView record, RequestFacts request, FaceTemplate template) {
        GalleryThen then = gallery.then(record.gallerySnapshot(), record.templateVersion());
        List<Scored> now = then.snapshot().search(template, record.listLength()).best().stream()
                .filter(scored -> scored.score() >= record.threshold()).toList();
        Set<Long> expunged = Set.copyOf(then.expungedSince());
        List<Rerun.Line> lines = RerunComparison.lines(record.candidates(), expunged, now);
        long kept = lines.stream().filter(line -> line.outcome() != Rerun.Outcome.EXPUNGED).count();
        return new Rerun(record.id(), request.id(), request.number(), clock.instant(), record.gallerySnapshot(),
                then.snapshot().id(), record.templateVersion(), expunged.size(), lines,
                (int) Math.max(0, now.size() - kept));
    }
}
