package secondlook.statepolice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import secondlook.board.Letterhead;
import secondlook.corroboration.Bench;
import secondlook.identity.Proof;
import secondlook.identity.SignInService;
import secondlook.reports.Letter;
import secondlook.reports.SupplementalReport.Department;

/** The requests to the State Police wired by hand on a bench, for tests without a container. */
public final class StateRequestsAtWork {

    public final StateRequestService service = new StateRequestService();
    public final StateRequestRecords records = new StateRequestRecords();
    private final Bench bench;

    public StateRequestsAtWork(Bench bench) {
        this.bench = bench;
    }

    /** The bench's caller acts at that time; nothing is configured but what is given. */
    public StateRequestsAtWork at(Clock clock, Map<String, String> configured) {
        StateRequestBook book = new StateRequestBook();
        book.em = bench.em;
        records.book = book;
        StateDesk desk = new StateDesk();
        desk.act = bench.road.act;
        desk.caller = bench.caller;
        desk.road = bench.road.road;
        desk.clock = clock;
        desk.signIn = new SignInService() {
            @Override
            public boolean confirm(Proof proof) {
                return Bench.PROOF.equals(proof);
            }
        };
        service.desk = desk;
        service.book = book;
        service.examined = bench.records;
        service.road = bench.road.road;
        service.print = new StatePrint() {
            @Override
            Optional<String> configured(String key) {
                return Optional.ofNullable(configured.get(key));
            }
        };
        service.print.letterhead = new Letterhead() {
            @Override
            public Letter.Sender at(Instant when) {
                return new Letter.Sender(new Department("Detroit Police Department", "Crime Intelligence Unit",
                        "1301 Third Street, Detroit, MI 48226"), when, ZoneId.of("America/Detroit"), true);
            }
        };
        return this;
    }
}
