package secondlook.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.image.StillImage;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.AccessPolicy;
import secondlook.policy.CaseStatus;
import secondlook.policy.IntakePolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.SearchPolicy;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.FaceEngines;
import secondlook.shared.ImageContent;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * One-to-one comparisons by an examiner (307.5-2.3): the searched face with one candidate of that search, or with one
 * second still of the same case. The answer is a similarity score and never a verdict. The score is one, so only the
 * examiner who ran the search makes and sees comparisons; whoever examines blind does neither (307.5-2.4).
 */
@Audited
@Stateless
public class ComparisonService {

    private static final int LONGEST_TEXT = 500;

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
    FaceEngines engines;

    @Inject
    Searches searches;

    /** Compares the searched face with the mug shot of one candidate of the latest search. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ComparisonView compareCandidate(String requestId, CaseStatus caseStatusNow, int rank) {
        RequestFacts request = about(requestId);
        SearchView search = comparable(request, caseStatusNow);
        CandidateView candidate = search.candidates().stream().filter(c -> c.rank() == rank).findFirst()
                .orElseThrow(() -> new NotFound("This search has no candidate of rank " + rank + "."));
        ImageContent mugShot = gallery.picture(candidate.enrolmentId());
        named(candidate.label(), mugShot.sha256(), request);
        FaceEngine engine = engines.get();
        ProbeFaces second = ProbeFaces.of(mugShot.bytes(), engine);
        if (second.faces().isEmpty()) {
            throw new Conflict("No face is found on the mug shot any more: compare by eye.");
        }
        return compared(request, search, caseStatusNow, new Other(second, 0, mugShot.sha256(), mugShot.mediaType(),
                ComparisonRecord.Origin.of(candidate)));
    }

    /** Compares the searched face with a face of another still of the case; its bytes are not kept. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ComparisonView compareStill(String requestId, CaseStatus caseStatusNow, SecondStill still) {
        RequestFacts request = about(requestId);
        SearchView search = comparable(request, caseStatusNow);
        if (still.picture() == null || still.picture().length == 0) {
            throw new Invalid("picture", "Choose the picture to compare with.");
        }
        String sha256 = Sha256.of(still.picture());
        named("a second still", sha256, request);
        SecondStill given = new SecondStill(still.picture(), still.source(),
                Text.optional("sourceDetail", still.sourceDetail(), LONGEST_TEXT),
                Text.optional("whom", still.whom(), LONGEST_TEXT), still.face());
        PolicyRefused.unless(IntakePolicy.source(given.source()));
        PolicyRefused.unless(SearchPolicy.secondStill(given.whom()));
        StillImage kind = road.still(given.picture());
        if (sha256.equals(search.probeSha256())) {
            throw new Conflict("This is the probe itself. Choose another picture of the case.");
        }
        ProbeFaces second = read(given.picture());
        return compared(request, search, caseStatusNow, new Other(second, number(given.face(), second), sha256,
                kind.format().mediaType(), ComparisonRecord.Origin.of(given)));
    }

    /** The comparisons of the request that the caller may see, oldest first. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public List<ComparisonView> list(String requestId) {
        RequestFacts request = about(requestId);
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.workstation(who.atRegisteredWorkstation(), who.userAgent()));
        PolicyRefused.unless(AccessPolicy.seeSearch(who.role(), who.account(), latest(request).examiner()));
        return searches.comparisons(request.id()).stream()
                .filter(c -> AccessPolicy.seeSearch(who.role(), who.account(), c.examiner()).allowed())
                .map(ComparisonRecord::view).toList();
    }

    /** The second picture decoded, which face of it is meant, and what is kept of it. */
    private record Other(ProbeFaces faces, int face, String sha256, String format, ComparisonRecord.Origin origin) {
    }

    /** Names the case before anything is decided, so that a denial names it too. */
    private RequestFacts about(String requestId) {
        return road.seen(requestId);
    }

    private void named(String what, String sha256, RequestFacts request) {
        act.on("probe of " + request.object() + " with " + what, request.probe().sha256())
                .detail("SHA-256 of the picture compared with: " + sha256);
    }

    private SearchRecord latest(RequestFacts request) {
        return searches.latest(request.id()).orElseThrow(
                () -> new NotFound("The probe of " + request.number() + " has not been searched yet."));
    }

    private SearchView comparable(RequestFacts request, CaseStatus now) {
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.examiner(who.role(), who.account(), request.requesterAccount()));
        PolicyRefused.unless(SearchPolicy.workstation(who.atRegisteredWorkstation(), who.userAgent()));
        SearchRecord search = latest(request);
        PolicyRefused.unless(AccessPolicy.seeSearch(who.role(), who.account(), search.examiner()));
        if (request.state() != RequestState.SEARCHED) {
            throw new Conflict("Faces of " + request.number() + " are compared between its search and its first "
                    + "examination; its state is \"" + request.state().label() + "\".");
        }
        PolicyRefused.unless(SearchPolicy.caseStillOpen(request.caseStatus()));
        PolicyRefused.unless(SearchPolicy.caseStillOpen(now));
        return search.view();
    }

    private ProbeFaces read(byte[] picture) {
        try {
            return ProbeFaces.read(picture, engines.get());
        } catch (NotAStillImage e) {
            throw new Invalid("picture", e.advice());
        }
    }

    /** The index of the face that is meant; with several the examiner must have said which. */
    private static int number(int said, ProbeFaces picture) {
        int faces = picture.faces().size();
        if (said == 0 && faces > 1 || said < 0 || faces > 0 && said > faces) {
            throw new Invalid("face", "There are " + faces + " faces on the second picture. State the number of the "
                    + "one to compare, the largest being 1.");
        }
        return Math.max(0, said - 1);
    }

    private ComparisonView compared(RequestFacts request, SearchView search, CaseStatus now, Other other) {
        FaceEngine engine = engines.get();
        PolicyParameters parameters = PolicyParameters.version(request.policyVersion());
        FaceOption second = other.faces().chosen(other.face(), parameters);
        PolicyRefused.unless(SearchPolicy.faceSize(Math.min(second.width(), second.height()), parameters));
        ProbeFaces probe = ProbeFaces.of(road.probeBytes(request.id()), engine);
        if (!probe.options(parameters).contains(search.face())) {
            throw new Conflict("The face models have changed since this search and place its face elsewhere. Search "
                    + "again before you compare.");
        }
        double score = probe.versioned(search.face(), engine)
                .similarity(other.faces().versioned(second, engine));
        Caller who = caller.get();
        ComparisonRecord record = new ComparisonRecord(search,
                new SearchRecord.Circumstances(who.account(), who.workstation(), now, clock.instant()),
                engine.model(), new ComparisonRecord.Second(other.sha256(), other.format(), second,
                        other.faces().quality(second, engine, parameters).overall(), other.origin()), score);
        searches.write(record);
        return record.view();
    }
}
