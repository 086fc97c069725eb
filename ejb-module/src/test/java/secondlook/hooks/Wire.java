package secondlook.hooks;

import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import secondlook.agency.AgencyRecords;
import secondlook.board.AlertService;
import secondlook.board.DueAlert;
import secondlook.intake.RequestChanged;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TestVault;

/** The beans of one server's webhooks wired by hand; each act is a transaction of its own. */
final class Wire {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    Instant now = Instant.parse("2026-11-29T12:00:00Z");
    boolean suspended;
    final HookBook book = new HookBook();
    final HookOutbox outbox = new HookOutbox();
    final HookSender sender;
    final List<DueAlert> alarms = new ArrayList<>();
    private final AttemptService deliveries = new AttemptService();
    private final TakenDeliveries taken = new TakenDeliveries();
    private final EntityManager em;

    Wire(EntityManager em) {
        this(em, new HookSettings("https://second-look.example.gov/", true, false), null);
    }

    Wire(EntityManager em, HookSettings settings, HookSender.Names names) {
        this.em = em;
        Clock clock = clock();
        book.em = em;
        book.clock = clock;
        book.vault = TestVault.open();
        outbox.book = book;
        outbox.settings = settings;
        outbox.clock = clock;
        sender = names == null ? new HookSender(settings) : new HookSender(settings, names);
        deliveries.book = book;
        deliveries.act = new CurrentAct();
        deliveries.clock = clock;
        deliveries.alerts = new AlertService() {
            @Override
            public void raise(DueAlert due) {
                alarms.add(due);
            }
        };
        taken.book = book;
        taken.clock = clock;
        taken.agencies = new AgencyRecords() {
            @Override
            public AgencyPolicy.Standing heldStanding(String agencyId) {
                return new AgencyPolicy.Standing(true, suspended ? "F1" : null, LocalDate.MIN, LocalDate.MAX, Set.of());
            }
        };
    }

    private Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }

    /** An agency of its own for each test. */
    static String agency(EntityManager em) {
        String id = UUID.randomUUID().toString();
        within(em, () -> em.createNativeQuery("insert into agency (id, version, name, ori, verified_how, suspended,"
                + " registered_at, registered_by) values (?, 0, ?, ?, 'call', false, current_timestamp, 'laso')")
                .setParameter(1, id).setParameter(2, id).setParameter(3, id.substring(0, 9)).executeUpdate());
        return id;
    }

    HookService as(Role role, String agencyId) {
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller(role == Role.AGENCY ? "agency-1" : "laso", "Name", "Unit", role, agencyId, null, null,
                "127.0.0.1", null, "test", "c1"));
        HookService service = new HookService();
        service.book = book;
        service.sender = sender;
        service.outbox = outbox;
        service.caller = caller;
        service.act = new CurrentAct();
        service.clock = clock();
        return service;
    }

    HookService program(String agencyId) {
        return as(Role.AGENCY, agencyId);
    }

    IssuedEndpoint register(String agencyId, String url, String... events) {
        AtomicReference<IssuedEndpoint> issued = new AtomicReference<>();
        within(em, () -> issued.set(program(agencyId).registerEndpoint(new NewEndpoint(null, url, List.of(events)))));
        return issued.get();
    }

    /** The request goes on in an act that commits. */
    void happens(String agencyId, RequestChanged.Kind kind, RequestState state) {
        within(em, () -> outbox.requestChanged(new RequestChanged(agencyId, "request-1", kind, state, now)));
    }

    List<DeliveryView> deliveries(String agencyId, IssuedEndpoint of) {
        List<DeliveryView> found = new ArrayList<>();
        within(em, () -> found.addAll(program(agencyId).deliveries(of.endpoint().id(), null, 0, 50)));
        return found;
    }

    Optional<Outgoing> take(String id) {
        AtomicReference<Optional<Outgoing>> message = new AtomicReference<>(Optional.empty());
        within(em, () -> message.set(taken.take(id)));
        return message.get();
    }

    /** Takes what is due, sends it, and notes it, as the timer does. */
    void round() {
        ExecutorService senders = Executors.newCachedThreadPool();
        try {
            new HookRound(new EachAlone(), new EachNoted(), sender, book.limits()).go(senders);
        } finally {
            senders.shutdownNow();
        }
    }

    private final class EachAlone extends TakenDeliveries {

        @Override
        public List<String> due(int most) {
            em.clear();
            return taken.due(most);
        }

        @Override
        public Optional<Outgoing> take(String id) {
            return Wire.this.take(id);
        }
    }

    private final class EachNoted extends AttemptService {

        @Override
        public void attempted(String id, Attempt attempt) {
            within(em, () -> deliveries.attempted(id, attempt));
        }
    }

    /** Whether there was something to remove; removes it. */
    boolean prune(int keepDays) {
        boolean old = taken.old(keepDays);
        within(em, () -> deliveries.prune(keepDays));
        return old;
    }

    Attempt send(Outgoing message) {
        return sender.send(message, LIMIT);
    }
}
