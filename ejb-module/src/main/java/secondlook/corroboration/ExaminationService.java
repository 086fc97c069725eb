package secondlook.corroboration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.corroboration.Examination.Opening;
import secondlook.corroboration.ExaminationSignature.Opining;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.matching.CandidateView;
import secondlook.matching.SearchRecords;
import secondlook.matching.SearchView;
import secondlook.policy.AccessPolicy;
import secondlook.policy.BoardPolicy;
import secondlook.policy.Perceived;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.ImageContent;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/**
 * An examiner compares every candidate and concludes; the second one blind (307.5-2.4, 5.4.3). Who may take which part
 * is the policy's answer, given by {@link Round}; a sheet belongs to one examiner and does not exist for anybody else.
 */
@Audited
@Stateless
public class ExaminationService {

    @Inject
    CaseDesk desk;

    @Inject
    Rounds rounds;

    @Inject
    RequestRoad road;

    @Inject
    SearchRecords searches;

    @Inject
    GalleryRecords gallery;

    /** Begins the caller's examination of the request, or goes on with it. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ExaminationSheet open(String requestId) {
        RequestFacts request = desk.take(requestId);
        SearchView search = searches.latest(requestId).orElseThrow(() -> nothingToExamine(request));
        Examination mine = switch (request.state()) {
            case SEARCHED -> first(request, search);
            case FIRST_EXAMINED -> second(request, search);
            default -> throw nothingToExamine(request);
        };
        desk.about("examination " + mine.publicId() + " of request " + request.number(), null);
        return sheet(mine, request);
    }

    private Examination first(RequestFacts request, SearchView search) {
        String searcher = searches.searcher(request.id());
        Round round = rounds.latest(request.id()).filter(r -> r.open() && r.isAbout(search.id()))
                .orElseGet(() -> next(request, search, searcher));
        Caller caller = desk.caller();
        round.joinFirst(caller, accounts(rounds.released(round)));
        boolean seesRanks = AccessPolicy.seeSearch(caller.role(), caller.account(), searcher).allowed();
        return opened(round, 1, search, seesRanks ? null : SheetOrder.newSeed());
    }

    private Round next(RequestFacts request, SearchView search, String searcher) {
        Round last = rounds.latest(request.id()).orElse(null);
        if (last != null && last.open()) {
            last.end(desk.now());
        }
        return rounds.keep(new Round(request.id(), last == null ? 1 : last.number() + 1, search.id(),
                request.requesterAccount(), searcher), "Somebody else has begun the examination of this request.");
    }

    private Examination second(RequestFacts request, SearchView search) {
        Round round = rounds.latest(request.id()).filter(r -> r.open() && r.isAbout(search.id()))
                .orElseThrow(() -> nothingToExamine(request));
        round.joinSecond(desk.caller(), rounds.seenBefore(round), accounts(rounds.released(round)));
        return opened(round, 2, search, SheetOrder.newSeed());
    }

    private Examination opened(Round round, int ordinal, SearchView search, Long seed) {
        List<Long> enrolments = search.candidates().stream().map(CandidateView::enrolmentId).toList();
        int attempt = 1 + (int) rounds.released(round).stream().filter(e -> e.ordinal() == ordinal).count();
        return rounds.examination(round, ordinal).orElseGet(() -> rounds.keep(
                new Examination(round, ordinal, desk.signer(), enrolments, new Opening(desk.now(), seed, attempt)),
                "Somebody else has begun this examination of the request."));
    }

    private static Set<String> accounts(List<Examination> sheets) {
        return sheets.stream().map(e -> e.examiner().account()).collect(Collectors.toSet());
    }

    private static Conflict nothingToExamine(RequestFacts request) {
        return new Conflict("There is nothing to examine: the request stands at \"" + request.state().label() + "\".");
    }

    /** The caller's own sheet. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ExaminationSheet sheet(String examinationId) {
        Own own = own(examinationId);
        return sheet(own.sheet(), own.request());
    }

    /** Notes the disposition of one candidate. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ExaminationSheet dispose(DisposeCommand command) {
        Own own = own(command.examinationId());
        requireTurn(own);
        own.sheet().dispose(command.position(), command.disposition(), command.note());
        desk.detail("position " + command.position() + ": " + command.disposition());
        return sheet(own.sheet(), own.request());
    }

    /** Signs the conclusion; unchangeable from then on. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ExaminationSheet conclude(ConcludeCommand command) {
        Own own = own(command.examinationId());
        Examination mine = own.sheet();
        requireTurn(own);
        PolicyRefused.unless(BoardPolicy.perceived(mine.ordinal(), command.perceived()));
        desk.reauthenticate(command.proof());
        mine.sign(new Opining(command.conclusion(), command.chosenPosition(), command.rationale()), desk.now());
        rounds.write("You have signed this examination already.");
        if (mine.ordinal() == 1) {
            rounds.keep(new ExaminationPerception(mine, command.perceived()), "You have signed this examination.");
        }
        desk.about("examination " + mine.publicId() + " of request " + own.request().number(),
                mine.signature().signedHash());
        desk.tells(told(own, command.perceived()));
        road.noteExaminer(own.request().id(), mine.ordinal(), mine.examiner().account());
        if (mine.ordinal() == 1) {
            road.advance(own.request().id(), RequestState.FIRST_EXAMINED, "First examination signed");
        } else if (rounds.file(mine.round()).disagreed()) {
            road.advance(own.request().id(), RequestState.CONSULTATION,
                    "Second examination signed; the examiners consult");
        } else {
            road.advance(own.request().id(), RequestState.SECOND_EXAMINED, "Second examination signed");
        }
        return sheet(mine, own.request());
    }

    private static Fact told(Own own, Perceived perceived) {
        Fact fact = Fact.of("examined").with("request", own.request().number()).with("part", own.sheet().ordinal());
        return own.sheet().ordinal() > 1 ? fact : fact.with("race", perceived.race()).with("sex", perceived.sex());
    }

    /** An unsigned sheet is worked on only while the request waits for this very examination. */
    private static void requireTurn(Own own) {
        Examination mine = own.sheet();
        RequestState turn = mine.ordinal() == 1 ? RequestState.SEARCHED : RequestState.FIRST_EXAMINED;
        if (!mine.signed() && (own.request().state() != turn || !mine.round().open())) {
            throw new Conflict("This examination is no longer the current one. Open the request again.");
        }
    }

    /** The mug shot at a position of the caller's own sheet. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ImageContent candidatePicture(String examinationId, int position) {
        Own own = own(examinationId);
        ImageContent mugShot = gallery.picture(own.sheet().at(position).enrolmentId());
        desk.about("candidate at position " + position + " of examination " + examinationId, mugShot.sha256());
        return Showing.upright(mugShot.bytes());
    }

    /** The probe of the caller's own sheet, full resolution, upright. */
    @RolesAllowed({Role.Name.EXAMINER})
    public ImageContent probePicture(String examinationId) {
        Own own = own(examinationId);
        byte[] probe = road.probeBytes(own.request().id());
        desk.about("probe of request " + own.request().number(), own.request().probe().sha256());
        return Showing.upright(probe);
    }

    private record Own(Examination sheet, RequestFacts request) {
    }

    private Own own(String examinationId) {
        Examination sheet = rounds.examination(examinationId).orElseThrow(ExaminationService::noSuchSheet);
        RequestFacts request = desk.take(sheet.round().requestId());
        desk.about("examination " + examinationId + " of request " + request.number(), null);
        if (!sheet.by(desk.caller().account())) {
            throw noSuchSheet();
        }
        rounds.release(sheet).ifPresent(release -> {
            throw release.closed();
        });
        return new Own(sheet, request);
    }

    private static NotFound noSuchSheet() {
        return new NotFound("You have no such examination.");
    }

    /** Ranks and scores only on the sheet of somebody who may see the search; they are read, not kept on the sheet. */
    private ExaminationSheet sheet(Examination mine, RequestFacts request) {
        Optional<SearchView> search = searches.latest(request.id()).filter(s -> mine.round().isAbout(s.id()));
        Map<Integer, Double> scores = mine.blind() ? Map.of() : search
                .map(SearchView::candidates).orElse(List.of()).stream()
                .collect(Collectors.toMap(CandidateView::rank, CandidateView::score));
        List<SheetCandidate> candidates = mine.candidates().stream().map(c -> new SheetCandidate(c.position(),
                mine.blind() ? null : c.rank(), scores.get(c.rank()), c.disposition(), c.note())).toList();
        ExaminationSignature signed = mine.signature();
        return new ExaminationSheet(mine.publicId(), request.id(), request.number(), request.facts(),
                search.map(SearchView::face).orElse(null), mine.blind(), mine.ordinal() == 1, mine.signed(),
                candidates, signed == null ? null : signed.conclusion(),
                signed == null ? null : signed.chosenPosition(), signed == null ? null : signed.rationale(),
                signed == null ? null : signed.signedAt());
    }
}
