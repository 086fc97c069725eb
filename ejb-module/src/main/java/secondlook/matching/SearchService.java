package secondlook.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.gallery.Scored;
import secondlook.engine.gallery.SearchResult;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.AccessPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.QualityView;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.SearchPolicy;
import secondlook.policy.Suitability;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.FaceEngines;
import secondlook.shared.ImageContent;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;
import secondlook.trail.Fact;

/**
 * One search of one probe for one request by an examiner (307.5-5.2, 5.4.2, 7.8), at a registered workstation
 * (307.5-3.3). Every rule that needs no pixel is asked first; the probe is decoded and compared before anything is
 * written, so that no row is locked meanwhile, and nothing of it is kept but the template beside the record.
 */
@Audited
@Stateless
public class SearchService {

    private static final int LONGEST_NARRATIVE = 1_000;
    private static final int LONGEST_REASON = 500;

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

    /** The faces of the probe with the quality of each, for the examiner to choose from. */
    @RolesAllowed({Role.Name.EXAMINER})
    public FacesFound faces(String requestId) {
        RequestFacts request = about(requestId);
        maySearch(request);
        FaceEngine engine = engines.get();
        return ProbeFaces.of(road.probeBytes(requestId), engine)
                .found(requestId, engine, PolicyParameters.version(request.policyVersion()));
    }

    /** Searches the current gallery snapshot; a list length of 0 asks for the usual one. */
    @RolesAllowed({Role.Name.EXAMINER})
    public SearchView search(SearchCommand command) {
        RequestFacts request = about(command.requestId());
        maySearch(request);
        PolicyParameters parameters = PolicyParameters.version(request.policyVersion());
        SearchCommand asked = withinLimits(command, parameters);
        int before = searches.latest(request.id()).map(SearchRecord::ordinal).orElse(0);
        PolicyRefused.unless(SearchPolicy.caseStillOpen(request.caseStatus()));
        PolicyRefused.unless(SearchPolicy.caseStillOpen(asked.caseStatusNow()));
        PolicyRefused.unless(SearchPolicy.listLength(asked.listLength(), parameters));
        PolicyRefused.unless(SearchPolicy.repeated(before, asked.repeatReason()));

        FaceEngine engine = engines.get();
        ProbeFaces probe = ProbeFaces.of(road.probeBytes(request.id()), engine);
        FaceOption face = probe.chosen(asked.face(), parameters);
        PolicyRefused.unless(SearchPolicy.chosenFace(probe.faces().size(), asked.faceNarrative()));
        PolicyRefused.unless(SearchPolicy.faceSize(Math.min(face.width(), face.height()), parameters));
        SearchRecord.Assessed assessed = assessed(probe.quality(face, engine, parameters), asked, parameters);
        GallerySnapshot snapshot = gallery.current(engine.model().templateVersion());
        FaceTemplate template = probe.template(face, engine);
        SearchResult result = snapshot.search(template, asked.listLength());

        Caller who = caller.get();
        SearchRecord search = new SearchRecord(
                new SearchRecord.Probed(request.id(), before + 1, request.probe().sha256(),
                        new ChosenFace(face, asked.faceNarrative()), assessed,
                        before == 0 ? null : asked.repeatReason()),
                new SearchRecord.Circumstances(who.account(), who.workstation(), asked.caseStatusNow(),
                        clock.instant()),
                engine.model(), new SearchRecord.Against(snapshot.id(), snapshot.size(), parameters.scoreThreshold(),
                        asked.listLength(), ListProof.of(result.certificate())),
                candidates(result.best(), parameters.scoreThreshold()));
        searches.write(search, template);
        noted(search, request);
        return search.view();
    }

    /** The step, its entry, and what that tells of the quality. */
    void noted(SearchRecord search, RequestFacts request) {
        String reason = search.view().repeatReason();
        road.noteSearcher(request.id(), search.examiner());
        road.advance(request.id(), RequestState.SEARCHED, reason == null ? "The gallery was searched."
                : "The gallery was searched again: " + reason);
        QualityView quality = search.view().quality();
        act.on("search " + search.id() + " of " + request.object(), request.probe().sha256())
                .tells(Fact.of("searched").with("request", request.number())
                        .with("quality", quality == null ? null : quality.overall()));
    }

    private static SearchCommand withinLimits(SearchCommand given, PolicyParameters parameters) {
        return new SearchCommand(given.requestId(), given.face(),
                Text.optional("faceNarrative", given.faceNarrative(), LONGEST_NARRATIVE), given.caseStatusNow(),
                given.listLength() == 0 ? parameters.listLength() : given.listLength(),
                Text.optional("repeatReason", given.repeatReason(), LONGEST_REASON),
                Text.optional("qualityReason", given.qualityReason(), LONGEST_REASON));
    }

    /** A reason given where none is needed is not kept: it would say of a suitable face that it is not. */
    private static SearchRecord.Assessed assessed(QualityView quality, SearchCommand asked,
                                                  PolicyParameters parameters) {
        PolicyRefused.unless(SearchPolicy.quality(quality.overall(), asked.qualityReason(), parameters));
        return new SearchRecord.Assessed(quality,
                quality.overall() == Suitability.UNSUITABLE ? asked.qualityReason() : null);
    }

    /** The latest search of the request. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public SearchView view(String requestId) {
        RequestFacts request = about(requestId);
        return seen(searches.latest(requestId).orElseThrow(
                () -> new NotFound("The probe of " + request.number() + " has not been searched yet."))).view();
    }

    /** The candidate's mug shot in full resolution. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER})
    public ImageContent candidatePicture(String searchId, int rank) {
        act.on("search " + searchId, null);
        SearchRecord search = searches.found(searchId);
        RequestFacts request = about(search.requestId());
        CandidateView candidate = seen(search).view().candidates().stream().filter(c -> c.rank() == rank).findFirst()
                .orElseThrow(() -> new NotFound("This search has no candidate of rank " + rank + "."));
        ImageContent picture = gallery.picture(candidate.enrolmentId());
        act.on(candidate.label() + ", rank " + rank + " of search " + searchId + " of " + request.object(),
                picture.sha256());
        return picture;
    }

    /** Names the case before anything is decided, so that a denial names it too. */
    private RequestFacts about(String requestId) {
        return road.seen(requestId);
    }

    private void maySearch(RequestFacts request) {
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.examiner(who.role(), who.account(), request.requesterAccount()));
        PolicyRefused.unless(SearchPolicy.workstation(who.atRegisteredWorkstation(), who.userAgent()));
        if (!EnumSet.of(RequestState.ACCEPTED, RequestState.SEARCHED).contains(request.state())) {
            throw new Conflict(request.number() + " cannot be searched now: its state is \"" + request.state().label()
                    + "\".");
        }
    }

    private SearchRecord seen(SearchRecord search) {
        Caller who = caller.get();
        PolicyRefused.unless(SearchPolicy.workstation(who.atRegisteredWorkstation(), who.userAgent()));
        PolicyRefused.unless(AccessPolicy.seeSearch(who.role(), who.account(), search.examiner()));
        return search;
    }

    private List<CandidateView> candidates(List<Scored> best, double threshold) {
        List<CandidateView> candidates = new ArrayList<>(best.size());
        for (Scored scored : best) {
            if (scored.score() >= threshold) {
                candidates.add(new CandidateView(candidates.size() + 1, scored.score(), scored.enrolmentId(),
                        gallery.enrolment(scored.enrolmentId()).label()));
            }
        }
        return candidates;
    }
}
