package secondlook.gallery;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.Scored;
import secondlook.identity.Proof;
import secondlook.identity.SignInService;
import secondlook.policy.ExpungementAuthority;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Erased;
import secondlook.shared.FaceEngines;
import secondlook.shared.FiredEvents;
import secondlook.shared.Sealed;
import secondlook.shared.TestEngine;

/**
 * The beans of the gallery wired by hand around one entity manager, for tests without a container. The search store
 * lies in a folder of its own and follows when it is asked, never by itself.
 */
public final class Cabinet {

    public static final Proof PROOF = new Proof("the right one", "123456");
    public static final Proof WRONG = new Proof("the right one", "654321");
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    public final GalleryService service = new GalleryService();
    public final GalleryRecords records = new GalleryRecords();
    public final ExpungementService expungements = new ExpungementService();
    public final ModelService models = new ModelService();
    public final EnrolmentPurge purge = new EnrolmentPurge();
    public final Path folder;
    /** Who is told of what is erased, as retention is. */
    public Consumer<Erased> told = erased -> { };
    final StoreSettings settings = new StoreSettings();
    final CurrentGallery gallery = new CurrentGallery();
    final Enroller enroller = new Enroller();
    final Proving proving = new Proving();
    final Retemplating retemplating = new Retemplating();
    private final EntityManager em;
    private final FaceEngines engines;
    private final CurrentCaller caller = new CurrentCaller();
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);
    private final GalleryLedger ledger = new GalleryLedger();
    private final FiredEvents<GalleryChanged> unheard = new FiredEvents<>(change -> { });

    public Cabinet(EntityManager em) {
        this(em, newFolder(), TestEngine.engines());
    }

    /** A system started again: the same database and the same folder. */
    public Cabinet(EntityManager em, Path folder, FaceEngines engines) {
        this.em = em;
        this.folder = folder;
        this.engines = engines;
        caller.is(new Caller("laso", "Lee Laso", "Technology", Role.LASO, null, null, null, "127.0.0.1", "Desk 1",
                "test", "c1"));
        ledger.em = em;
        wireStore();
        wireService();
        wireExpungement();
        wireModels();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "gallery-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void wireStore() {
        settings.folder = folder.toString();
        settings.key = Optional.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
        PlaceReader reader = new PlaceReader();
        reader.em = em;
        gallery.settings = settings;
        gallery.reader = reader;
        gallery.engines = engines;
        SnapshotBook book = new SnapshotBook();
        book.em = em;
        book.clock = clock;
        records.em = em;
        records.gallery = gallery;
        records.book = book;
        proving.em = em;
        proving.ledger = ledger;
        proving.gallery = gallery;
        proving.reader = reader;
        proving.clock = clock;
    }

    private void wireService() {
        service.em = em;
        service.act = new CurrentAct();
        service.caller = caller;
        service.engines = engines;
        service.gallery = gallery;
        service.enroller = enroller;
        enroller.em = em;
        enroller.ledger = ledger;
        enroller.engines = engines;
        enroller.clock = clock;
        enroller.changed = unheard;
    }

    private void wireExpungement() {
        Erasure erasure = new Erasure();
        erasure.em = em;
        erasure.ledger = ledger;
        erasure.gallery = gallery;
        erasure.changed = unheard;
        erasure.gone = new FiredEvents<>(erased -> told.accept(erased));
        erasure.traces = new ImportTraces();
        erasure.traces.em = em;
        erasure.traces.gone = erasure.gone;
        purge.em = em;
        purge.erasure = erasure;
        purge.caller = caller;
        purge.clock = clock;
        erasure.traces.console = new ImportConsole();
        erasure.traces.console.home = folder.toString();
        proving.traces = erasure.traces;
        expungements.caller = caller;
        expungements.act = new CurrentAct();
        expungements.clock = clock;
        expungements.erasure = erasure;
        expungements.proving = proving;
        expungements.signIn = new SignInService() {
            @Override
            public boolean confirm(Proof proof) {
                return PROOF.equals(proof);
            }
        };
    }

    private void wireModels() {
        PhotographReader photographs = new PhotographReader();
        photographs.em = em;
        photographs.ledger = ledger;
        photographs.clock = clock;
        retemplating.engines = engines;
        retemplating.gallery = gallery;
        retemplating.photographs = photographs;
        models.em = em;
        models.caller = caller;
        models.act = new CurrentAct();
        models.engines = engines;
        models.ledger = ledger;
        models.changed = unheard;
        models.retemplating = retemplating;
    }

    /** The server is stopped and started again. */
    Cabinet restarted() {
        close();
        return new Cabinet(em, folder, engines);
    }

    /** Whom a search with the template of an enrolment finds, best first. */
    public List<Long> near(long enrolment) {
        return gallery.now().snapshot().search(FaceTemplate.of(template(em, enrolment)), 10).best().stream()
                .map(Scored::enrolmentId).toList();
    }

    /** The template of an enrolment in clear. */
    public byte[] numbers(long enrolment) {
        return template(em, enrolment);
    }

    /** What the start does for expungements without their proof. */
    public void proveAll() {
        proving.proveAll();
    }

    public void close() {
        gallery.close();
    }

    public static ExpungeCommand order(long enrolment) {
        return new ExpungeCommand(enrolment, ExpungementAuthority.COURT_ORDER, "3rd Circuit 26-001", TODAY.minusDays(1),
                "The charge was dismissed.", PROOF);
    }

    public static NewEnrolment booking(String record, byte[] image) {
        return new NewEnrolment("Wayne County", record, "S-1", LocalDate.of(2025, 1, 2), true, image);
    }

    /** The numbers of an enrolment's one template, as they were before they were sealed. */
    static byte[] template(EntityManager em, long enrolmentId) {
        return template(em, "t.enrolmentId = " + enrolmentId);
    }

    static byte[] template(EntityManager em, long enrolmentId, String version) {
        return template(em, "t.enrolmentId = " + enrolmentId + " and t.templateVersion = '" + version + "'");
    }

    static byte[] onlyTemplate(EntityManager em) {
        return template(em, "t.removal is null");
    }

    private static byte[] template(EntityManager em, String where) {
        Object[] row = em.createQuery("select t.template, t.templateVersion, t.slot from EnrolmentTemplate t where "
                + where, Object[].class).getSingleResult();
        return ((Sealed) row[0]).open(EnrolmentTemplate.about((String) row[1], (long) row[2]));
    }
}
