package secondlook.board;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import secondlook.agency.AgencyRecords;
import secondlook.policy.BreachPolicy;
import secondlook.reports.Letter;
import secondlook.reports.SupplementalReport;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;

/** The registers that the Board's reports read, wired by hand, for tests without a container. */
public final class RegistersAtWork {

    public final ViolationService violations = new ViolationService();
    public final RegisterService registers = new RegisterService();
    public final BreachService breaches = new BreachService();
    public final BreachRecords reported = new BreachRecords();
    public final Letterhead letterhead = new Letterhead() {
        @Override
        String department() {
            return "Detroit Police Department";
        }

        @Override
        public Letter.Sender at(Instant when) {
            return new Letter.Sender(new SupplementalReport.Department("Detroit Police Department",
                    "Crime Intelligence Unit", "1301 Third Street, Detroit, MI 48226"), when,
                    ZoneId.of("America/Detroit"), true);
        }
    };
    public final ViolationRecords confirmed = new ViolationRecords();
    public final RegisterRecords recorded = new RegisterRecords();

    public RegistersAtWork(EntityManager em, CurrentAct act) {
        violations.book = new ViolationBook();
        violations.book.em = em;
        violations.act = act;
        violations.letterhead = letterhead;
        violations.post = nobody();
        confirmed.book = violations.book;
        registers.book = new RegisterBook();
        registers.book.em = em;
        registers.act = act;
        recorded.book = registers.book;
        breaches.book = new BreachBook();
        breaches.book.em = em;
        breaches.book.letterhead = letterhead;
        breaches.alerts = new AlertBook();
        breaches.alerts.em = em;
        breaches.alerts.post = violations.post;
        breaches.letters = new BreachLetters();
        breaches.letters.book = breaches.book;
        breaches.letters.letterhead = letterhead;
        breaches.letters.post = violations.post;
        breaches.letters.register = new AgencyRecords() {
            @Override
            public List<String> officialAddresses(String agencyName) {
                return List.of();
            }
        };
        breaches.list = new AffectedList() {
            @Override
            List<Affected> of(BreachPolicy.Scope period, String account) {
                return List.of(new Affected("SL-2027-000001", "Wayne County Sheriff", "Kim Doe, Homicide",
                        "Gallery: Enrolment-101", "2 acts"));
            }
        };
        breaches.act = act;
        reported.book = breaches.book;
    }

    /** No address is configured, so nothing is mailed. */
    private static RegisterPost nobody() {
        return new RegisterPost() {
            @Override
            Optional<String> configured(String key) {
                return Optional.empty();
            }
        };
    }

    /** From now on this caller acts at that time. */
    public void as(CurrentCaller caller, Clock clock) {
        violations.caller = caller;
        violations.clock = clock;
        confirmed.caller = caller;
        confirmed.clock = clock;
        registers.caller = caller;
        registers.clock = clock;
        breaches.caller = caller;
        breaches.clock = clock;
    }
}
