package secondlook.board;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import secondlook.reports.Letter;
import secondlook.reports.SupplementalReport;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;

/** The registers that the Board's reports read, wired by hand, for tests without a container. */
public final class RegistersAtWork {

    public final ViolationService violations = new ViolationService();
    public final RegisterService registers = new RegisterService();
    public final ViolationRecords confirmed = new ViolationRecords();
    public final RegisterRecords recorded = new RegisterRecords();

    public RegistersAtWork(EntityManager em, CurrentAct act) {
        violations.book = new ViolationBook();
        violations.book.em = em;
        violations.act = act;
        violations.letterhead = new Letterhead() {
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
        confirmed.book = violations.book;
        registers.book = new RegisterBook();
        registers.book.em = em;
        registers.act = act;
        recorded.book = registers.book;
    }

    /** From now on this caller acts at that time. */
    public void as(CurrentCaller caller, Clock clock) {
        violations.caller = caller;
        violations.clock = clock;
        confirmed.caller = caller;
        confirmed.clock = clock;
        registers.caller = caller;
        registers.clock = clock;
    }
}
