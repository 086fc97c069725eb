package secondlook.dissemination;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import secondlook.agency.AgencyRecords;
import secondlook.intake.Draft;
import secondlook.intake.Road;
import secondlook.lead.LeadRecords;
import secondlook.lead.ReportContent;
import secondlook.lead.ReportLine;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Offense;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.post.NewLetter;
import secondlook.post.Outbox;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Sha256;
import secondlook.shared.TestPersistence;

/** The counter at which results are released, wired by hand on the real intake; the report and the agency are told. */
final class Counter implements AutoCloseable {

    static final String AGENCY = "agency-of-dissemination";
    static final Caller MEMBER = Road.staff(Role.COMMANDER, "sue");
    static final byte[] PAGES = "%PDF the pages".getBytes(StandardCharsets.UTF_8);

    final EntityManager em;
    final Road road;
    final List<NewLetter> letters = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    String finding;
    int version = 1;
    private Instant now = Road.NOON;
    private final DisseminationBook book = new DisseminationBook();

    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    Counter(DataSource database) {
        em = TestPersistence.open(database);
        book.em = em;
        road = new Road(em);
        TestPersistence.within(em, () -> em.createNativeQuery("insert into agency (id, version, name, ori,"
                + " verified_how, suspended, registered_at, registered_by) values ('" + AGENCY + "', 0, 'Wayne',"
                + " 'MI8200100', 'seen', false, current_timestamp, 'laso')").executeUpdate());
    }

    /** A request of the agency that stands at that state. */
    String request(RequestState... steps) {
        road.as(Road.agency(AGENCY));
        AtomicReference<String> id = new AtomicReference<>();
        TestPersistence.within(em, () -> {
            id.set(road.intake.submit(Draft.good()).id());
            for (RequestState step : steps) {
                road.road.advance(id.get(), step, "Step of the test");
            }
        });
        return id.get();
    }

    /** One whose lead was issued. */
    String answered() {
        return request(RequestState.SEARCHED, RequestState.FIRST_EXAMINED, RequestState.SECOND_EXAMINED,
                RequestState.SIGNED_OFF, RequestState.LEAD_ISSUED);
    }

    Counter later(Duration by) {
        now = now.plus(by);
        return this;
    }

    DisseminationService members() {
        DisseminationService service = new DisseminationService();
        service.desk = desk(MEMBER);
        service.book = book;
        service.outbox = new Outbox() {
            @Override
            public List<Long> queue(NewLetter letter) {
                letters.add(letter);
                return List.of(1L);
            }

            @Override
            public int cancel(String about) {
                cancelled.add(about);
                return 1;
            }
        };
        service.address = Optional.of("https://look.example/second-look/");
        service.zone = "America/Detroit";
        return service;
    }

    LinkService links(Caller who) {
        LinkService service = new LinkService();
        service.desk = desk(who);
        service.book = book;
        service.leads = leads();
        return service;
    }

    LinkNews news() {
        LinkNews news = new LinkNews();
        news.book = book;
        return news;
    }

    private ReleaseDesk desk(Caller who) {
        road.as(who);
        ReleaseDesk desk = new ReleaseDesk();
        desk.act = road.act;
        desk.caller = new CurrentCaller();
        if (who != null) {
            desk.caller.is(who);
        }
        desk.road = road.road;
        desk.leads = leads();
        desk.agencies = agencies();
        desk.clock = clock;
        return desk;
    }

    private LeadRecords leads() {
        return new LeadRecords() {
            @Override
            public Optional<ReportLine> latest(String requestId) {
                return Optional.of(new ReportLine(version, "R" + version, Road.NOON, "sue", Sha256.of(PAGES),
                        "ab".repeat(32), null, null, true));
            }

            @Override
            public ReportContent content(String requestId, int wanted) {
                return new ReportContent("R" + wanted + ".pdf", PAGES, Sha256.of(PAGES), wanted);
            }
        };
    }

    private AgencyRecords agencies() {
        return new AgencyRecords() {
            @Override
            public AgencyPolicy.Standing heldStanding(String agencyId) {
                return new AgencyPolicy.Standing(true, finding, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
                        EnumSet.of(Offense.ROBBERY));
            }

            @Override
            public Set<String> mailDomains(String agencyId) {
                return Set.of("sheriff.example.gov");
            }
        };
    }

    /** An act in a transaction of its own; the rows that its refusal leaves are written after it was undone. */
    <T> T act(Supplier<T> act) {
        road.act.open();
        try {
            return TestPersistence.inTransaction(em, act);
        } catch (RuntimeException e) {
            TestPersistence.within(em, () -> road.act.about().writeBeside());
            throw e;
        } finally {
            road.act.close();
        }
    }

    void run(Runnable act) {
        act(() -> {
            act.run();
            return null;
        });
    }

    @Override
    public void close() {
        em.getEntityManagerFactory().close();
    }
}
