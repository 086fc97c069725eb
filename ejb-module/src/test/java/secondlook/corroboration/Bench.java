package secondlook.corroboration;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.GalleryRecords;
import secondlook.identity.Proof;
import secondlook.identity.SignInService;
import secondlook.intake.Draft;
import secondlook.intake.Road;
import secondlook.matching.CandidateView;
import secondlook.matching.FaceOption;
import secondlook.matching.SearchRecords;
import secondlook.matching.SearchView;
import secondlook.policy.Conclusion;
import secondlook.policy.Perceived;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.policy.Disposition;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;
import secondlook.shared.ImageContent;
import secondlook.shared.Sha256;
import secondlook.shared.TestPersistence;

/**
 * The beans of corroboration wired by hand around one entity manager, on the real intake. The search and the gallery
 * are told, so that no face has to be computed: four candidates, enrolments 101 to 104, searched by "ann".
 */
public class Bench {

    public static final Proof PROOF = new Proof("the right one", "123456");
    public static final Proof WRONG = new Proof("the right one", "654321");
    static final Perceived PERCEIVED = new Perceived(PerceivedRace.WHITE, PerceivedSex.FEMALE);
    public static final String WORDS = "Nose, brow and both ears were compared feature by feature; see the notes.";

    public final EntityManager em;
    public final Road road;
    public final ExaminationService examinations = new ExaminationService();
    public final ConsultationService consultations = new ConsultationService();
    public final SupervisorService supervisors = new SupervisorService();
    public final SeatService seats = new SeatService();
    public final CorroborationRecords records = new CorroborationRecords();
    public CurrentCaller caller;
    private String searchId = "search-1";

    public Bench(EntityManager em) {
        this.em = em;
        this.road = new Road(em).as(Road.investigator("reed"));
    }

    public Bench as(Role role, String account) {
        return as(Road.staff(role, account));
    }

    /** Everything acts as this caller from now on. */
    public Bench as(Caller who) {
        road.as(who);
        caller = new CurrentCaller();
        caller.is(who);
        Rounds rounds = new Rounds();
        rounds.entities = em;
        CaseDesk desk = new CaseDesk();
        desk.act = road.act;
        desk.caller = caller;
        desk.clock = Clock.fixed(road.now, ZoneOffset.UTC);
        desk.road = road.road;
        desk.signIn = new SignInService() {
            @Override
            public boolean confirm(Proof proof) {
                return PROOF.equals(proof);
            }
        };
        examinations.desk = desk;
        examinations.rounds = rounds;
        examinations.road = road.road;
        examinations.searches = searches();
        examinations.gallery = gallery();
        consultations.desk = desk;
        consultations.rounds = rounds;
        consultations.road = road.road;
        consultations.gallery = gallery();
        supervisors.desk = desk;
        supervisors.rounds = rounds;
        supervisors.road = road.road;
        seats.desk = desk;
        seats.rounds = rounds;
        seats.road = road.road;
        records.rounds = rounds;
        return this;
    }

    public SearchRecords searches() {
        return new SearchRecords() {
            @Override
            public Optional<SearchView> latest(String requestId) {
                return Optional.of(search(requestId));
            }

            @Override
            public String searcher(String requestId) {
                return "ann";
            }
        };
    }

    private SearchView search(String requestId) {
        return new SearchView(searchId, requestId, Road.NOON, "ann", "Desk 1", "model", "1", "ab".repeat(32), "t1",
                "snapshot", 4, -1, 20, "ab".repeat(32), new FaceOption(0, 10, 10, 20, 20, 9, true), null, null,
                IntStream.rangeClosed(1, 4).mapToObj(r -> new CandidateView(r, 0.8 - r * 0.1, 100 + r,
                        "Enrolment-" + (100 + r))).toList(), null, null, null, null);
    }

    public GalleryRecords gallery() {
        return new GalleryRecords() {
            @Override
            public ImageContent picture(long id) {
                byte[] png = mugShot(id);
                return new ImageContent(png, "image/png", Sha256.of(png));
            }

            @Override
            public EnrolmentView enrolment(long id) {
                return new EnrolmentView(id, "Enrolment-" + id, "Sample Sheriff", "R-" + id, null, null,
                        "ab".repeat(32), (int) id, 50, "t1", Road.NOON);
            }
        };
    }

    /** A picture as wide as its enrolment's number, so that a test can tell them apart. */
    public static byte[] mugShot(long enrolment) {
        return ImageDecoder.png(new BufferedImage((int) enrolment, 50, BufferedImage.TYPE_3BYTE_BGR));
    }

    /** One act in a transaction, its own unless one is active already, as the container would run it. */
    public <T> T act(Supplier<T> act) {
        if (em.getTransaction().isActive()) {
            return act.get();
        }
        return TestPersistence.inTransaction(em, () -> {
            road.act.open();
            try {
                return act.get();
            } finally {
                road.act.close();
            }
        });
    }

    /** A request by "reed" that "ann" has searched. */
    public String searched() {
        as(Road.investigator("reed"));
        String id = act(() -> road.intake.submit(Draft.good())).id();
        as(Role.EXAMINER, "ann");
        act(() -> {
            road.road.noteSearcher(id, "ann");
            road.road.advance(id, RequestState.SEARCHED, "The gallery was searched.");
            return id;
        });
        return id;
    }

    /** The probe is searched again: a search of its own. */
    public void searchedAgain() {
        searchId = "search-2";
    }

    public RequestState state(String requestId) {
        return act(() -> road.road.facts(requestId)).state();
    }

    /** Examines and signs as that examiner; rank null puts nobody forward. */
    public ExaminationSheet examine(String account, String requestId, Integer rank) {
        as(Role.EXAMINER, account);
        ExaminationSheet sheet = act(() -> examinations.open(requestId));
        Integer chosen = disposeOfAll(sheet, rank);
        return act(() -> examinations.conclude(new ConcludeCommand(sheet.examinationId(),
                rank == null ? Conclusion.INCONCLUSIVE : Conclusion.MODERATE_SUPPORT, chosen, WORDS,
                sheet.first() ? PERCEIVED : null, PROOF)));
    }

    /** Answers with the position of the candidate of that rank. */
    public Integer disposeOfAll(ExaminationSheet sheet, Integer rank) {
        Integer chosen = null;
        for (SheetCandidate candidate : sheet.candidates()) {
            ImageContent picture = act(() -> examinations.candidatePicture(sheet.examinationId(),
                    candidate.position()));
            boolean possible = rank != null && width(picture) == 100 + rank;
            act(() -> examinations.dispose(new DisposeCommand(sheet.examinationId(), candidate.position(),
                    possible ? Disposition.POSSIBLE : Disposition.EXCLUDED, null)));
            chosen = possible ? Integer.valueOf(candidate.position()) : chosen;
        }
        return chosen;
    }

    static int width(ImageContent picture) {
        try {
            return ImageDecoder.upright(picture.bytes()).getWidth();
        } catch (NotAStillImage e) {
            throw new IllegalStateException(e);
        }
    }

    public ConsultationSheet state(String account, String requestId, Integer rank) {
        as(Role.EXAMINER, account);
        return act(() -> consultations.state(new StateCommand(requestId,
                rank == null ? Conclusion.INCONCLUSIVE : Conclusion.LIMITED_SUPPORT, rank, WORDS, PROOF)));
    }

    public SupervisorSheet signOff(String account, String requestId) {
        as(Role.SUPERVISOR, account);
        return act(() -> supervisors.signOff(new SignOffCommand(requestId, WORDS, PROOF)));
    }

    public SupervisorSheet sendBack(String account, String requestId) {
        as(Role.SUPERVISOR, account);
        return act(() -> supervisors.sendBack(new SendBackCommand(requestId, WORDS, PROOF)));
    }
}
