package secondlook.board;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import secondlook.agency.AgencyRecords;
import secondlook.policy.Role;
import secondlook.post.NewLetter;
import secondlook.post.Outbox;
import secondlook.reports.Letter;
import secondlook.reports.SupplementalReport;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TestPersistence;

/** The registers on a test database, without a container: one desk, at which different people sit down. */
final class Desk implements AutoCloseable {

    static final Instant BEGIN = Instant.parse("2026-11-28T12:00:00Z");

    final EntityManager em;
    final CurrentAct act = new CurrentAct();
    final ViolationBook violations = new ViolationBook();
    final AlertBook alerts = new AlertBook();
    final BreachBook breaches = new BreachBook();
    final BreachLetters letters = new BreachLetters();
    final RegisterBook registers = new RegisterBook();
    final PolicyBook policies = new PolicyBook();
    final List<NewLetter> mailed = new ArrayList<>();
    final Map<String, String> addresses = new HashMap<>();
    final Map<String, List<String>> official = new HashMap<>();
    private Instant now = BEGIN;
    private Caller sitting;

    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    final RegisterPost post = new RegisterPost() {
        @Override
        Optional<String> configured(String key) {
            return Optional.ofNullable(addresses.get(key));
        }
    };

    final CurrentCaller caller = new CurrentCaller() {
        @Override
        public Caller get() {
            return sitting;
        }
    };

    final Letterhead letterhead = new Letterhead() {
        @Override
        String department() {
            return "Detroit Police Department";
        }

        @Override
        public Letter.Sender at(Instant when) {
            return new Letter.Sender(new SupplementalReport.Department("Detroit Police Department",
                    "Crime Intelligence Unit", "1301 Third Street"), when, ZoneId.of("America/Detroit"), false);
        }
    };

    Desk(DataSource database) {
        em = TestPersistence.open(database);
        violations.em = em;
        alerts.em = em;
        breaches.em = em;
        registers.em = em;
        policies.em = em;
        alerts.post = post;
        post.outbox = new Outbox() {
            @Override
            public List<Long> queue(NewLetter letter) {
                mailed.add(letter);
                return List.of();
            }
        };
        breaches.letterhead = letterhead;
        letters.book = breaches;
        letters.letterhead = letterhead;
        letters.post = post;
        letters.register = new AgencyRecords() {
            @Override
            public List<String> officialAddresses(String agencyName) {
                return official.getOrDefault(agencyName, List.of());
            }
        };
    }

    Desk later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /** What somebody of the role does, in a transaction of its own. */
    <T> T as(Role role, Supplier<T> work) {
        sitting = role == Role.SYSTEM ? Caller.system("c") : new Caller(role.name().toLowerCase(), role.label(),
                "Unit", role, null, null, null, "127.0.0.1", "Desk 1", "test", "c");
        return TestPersistence.inTransaction(em, work);
    }

    void run(Role role, Runnable work) {
        as(role, () -> {
            work.run();
            return null;
        });
    }

    ViolationService violationService() {
        ViolationService service = new ViolationService();
        service.book = violations;
        service.letterhead = letterhead;
        service.post = post;
        service.caller = caller;
        service.act = act;
        service.clock = clock;
        return service;
    }

    BreachService breachService(AffectedList list) {
        BreachService service = new BreachService();
        service.book = breaches;
        service.alerts = alerts;
        service.list = list;
        service.letters = letters;
        service.caller = caller;
        service.act = act;
        service.clock = clock;
        return service;
    }

    RegisterService registerService() {
        RegisterService service = new RegisterService();
        service.book = registers;
        service.caller = caller;
        service.act = act;
        service.clock = clock;
        return service;
    }

    PolicyService policyService() {
        PolicyService service = new PolicyService();
        service.book = policies;
        service.caller = caller;
        service.act = act;
        service.clock = clock;
        return service;
    }

    AlertService alertService() {
        AlertService service = new AlertService();
        service.book = alerts;
        service.caller = caller;
        service.act = act;
        service.clock = clock;
        return service;
    }

    NoticeNews news() {
        NoticeNews news = new NoticeNews();
        news.book = violations;
        news.alerts = alerts;
        news.caller = caller;
        news.clock = clock;
        return news;
    }

    BreachNews breachNews() {
        BreachNews news = new BreachNews();
        news.book = breaches;
        news.alerts = alerts;
        news.caller = caller;
        news.clock = clock;
        return news;
    }

    Clocks clocks() {
        Clocks clocks = new Clocks();
        clocks.violations = violations;
        clocks.breaches = breaches;
        clocks.alerts = alerts;
        clocks.clock = clock;
        return clocks;
    }

    @Override
    public void close() {
        em.getEntityManagerFactory().close();
    }
}
