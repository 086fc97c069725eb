package secondlook.intake;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import secondlook.agency.AgencyRecords;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Offense;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Erased;
import secondlook.shared.FiredEvents;

/** The beans of intake wired by hand around one entity manager, for tests without a container. */
public final class Road {

    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    final EntityManager em;
    /** What the clock shows from the next {@link #as} on. */
    public Instant now = NOON;
    public final IntakeService intake = new IntakeService();
    public final RequestRoad road = new RequestRoad();
    public final KeyedActs acts = new KeyedActs();
    final InformationService information = new InformationService();
    final QueueService queue = new QueueService();
    final BreakGlassService glass = new BreakGlassService();
    final BreakGlassDirectory glassDirectory = new BreakGlassDirectory();
    final IntakeRecords records = new IntakeRecords();
    final FrozenRequests frozen = new FrozenRequests();
    public final CurrentAct act = new CurrentAct();
    final List<ProbeErased> erased = new ArrayList<>();
    /** What agencies may be told. */
    public final List<RequestChanged> changes = new ArrayList<>();
    /** What was erased, as retention is told. */
    public final List<Erased> gone = new ArrayList<>();
    /** Who else is told of it. */
    public Consumer<Erased> listener = erased -> { };
    public final HoldRecords holds = new HoldRecords();
    public final ProbePurge purge = new ProbePurge();
    public AgencyPolicy.Standing standing = new AgencyPolicy.Standing(true, null, LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31), EnumSet.of(Offense.ROBBERY));

    /** What the register says at the moment of writing, when that is something else. */
    AgencyPolicy.Standing held;

    /** Until when whoever asks is trained, null when nobody is on record. */
    public LocalDate trainedUntil = LocalDate.of(2026, 12, 31);

    AgencyPolicy.Volume volume = new AgencyPolicy.Volume(null, null);

    /** The register as these tests say it is. */
    public final AgencyRecords agencies = new AgencyRecords() {
        @Override
        public LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        @Override
        public AgencyPolicy.Standing standing(String agencyId) {
            return standing;
        }

        @Override
        public AgencyPolicy.Standing heldStanding(String agencyId) {
            return held == null ? standing : held;
        }

        @Override
        public Optional<AgencyPolicy.Requester> requester(String agencyId, String name) {
            return Optional.ofNullable(trainedUntil).map(until -> new AgencyPolicy.Requester(name, until));
        }

        @Override
        public AgencyPolicy.Volume volume(String agreementId) {
            return volume;
        }

        @Override
        public Instant begins(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        @Override
        public Optional<String> suspension(String agencyId) {
            return Optional.ofNullable(standing.finding()).map(number -> "finding " + number + ": written");
        }

        @Override
        public String name(String agencyId) {
            return switch (agencyId) {
                case "agency-2" -> "Dearborn Police Department";
                case "agency-3" -> "Hamtramck Police Department";
                default -> "Wayne County Sheriff";
            };
        }

        @Override
        public String agreementNumber(String agreementId) {
            return "MOU-7";
        }
    };

    public Road(EntityManager em) {
        this.em = em;
    }

    public static Caller investigator(String account) {
        return new Caller(account, "Dana " + account, "Robbery Unit", Role.INVESTIGATOR, null, null, null,
                "127.0.0.1", "Desk 1", "test", "c1");
    }

    public static Caller staff(Role role, String account) {
        return new Caller(account, "Kim " + account, "Crime Intelligence Unit", role, null, null, null,
                "127.0.0.1", "Desk 1", "test", "c1");
    }

    public static Caller agency(String agencyId) {
        return new Caller("client-" + agencyId, "API client", "Wayne County", Role.AGENCY, agencyId, "agreement-1",
                "token-1", "10.0.0.1", null, "test", "c1");
    }

    /** Everything acts as this caller from now on. */
    public Road as(Caller who) {
        CurrentCaller caller = new CurrentCaller();
        caller.is(who);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Requests requests = new Requests();
        requests.em = em;
        requests.caller = caller;
        requests.act = act;
        requests.clock = clock;
        requests.need = breakGlass(caller, clock);
        requests.told = new FiredEvents<>(this::told);
        requests.gone = new FiredEvents<>(erasure -> {
            gone.add(erasure);
            listener.accept(erasure);
        });
        holds.em = em;
        holds.requests = requests;
        holds.caller = caller;
        purge.em = em;
        purge.requests = requests;
        Refusals refusals = new Refusals();
        refusals.em = em;
        refusals.caller = caller;
        refusals.act = act;
        refusals.clock = clock;
        intake.em = em;
        intake.caller = caller;
        intake.act = act;
        intake.clock = clock;
        intake.requests = requests;
        intake.agencies = agencies;
        intake.submission = submission(caller, clock, requests, refusals);
        road.requests = requests;
        road.clock = clock;
        informing(caller, clock, requests);
        reading(caller);
        frozen.clock = clock;
        return this;
    }

    private void informing(CurrentCaller caller, Clock clock, Requests requests) {
        acts.em = em;
        acts.caller = caller;
        acts.act = act;
        acts.clock = clock;
        frozen.em = em;
        frozen.requests = requests;
        information.em = em;
        information.caller = caller;
        information.requests = requests;
        information.agencies = agencies;
        information.acts = acts;
        information.clock = clock;
    }

    private void reading(CurrentCaller caller) {
        queue.em = em;
        queue.caller = caller;
        queue.act = act;
        records.em = em;
    }

    private void told(Record event) {
        if (event instanceof ProbeErased gone) {
            erased.add(gone);
        } else {
            changes.add((RequestChanged) event);
        }
    }

    private NeedToKnow breakGlass(CurrentCaller caller, Clock clock) {
        NeedToKnow need = new NeedToKnow();
        need.em = em;
        need.clock = clock;
        glass.em = em;
        glass.need = need;
        glass.caller = caller;
        glass.act = act;
        glass.clock = clock;
        glassDirectory.em = em;
        glassDirectory.clock = clock;
        return need;
    }

    private Submission submission(CurrentCaller caller, Clock clock, Requests requests, Refusals refusals) {
        Submission submission = new Submission();
        submission.em = em;
        submission.caller = caller;
        submission.act = act;
        submission.clock = clock;
        submission.requests = requests;
        submission.refusals = refusals;
        submission.agencies = agencies;
        return submission;
    }
}
