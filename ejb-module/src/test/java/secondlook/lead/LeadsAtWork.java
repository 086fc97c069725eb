package secondlook.lead;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import secondlook.corroboration.Bench;
import secondlook.corroboration.Corroboration;
import secondlook.intake.RequestFacts;
import secondlook.shared.Sha256;

/**
 * The results wired by hand on a bench, for tests without a container that make many and read no report: a report is a
 * line of text.
 */
public final class LeadsAtWork {

    public final LeadService service = new LeadService();
    public final UseService uses = new UseService();
    public final LeadRecords records = new LeadRecords();
    private final Bench bench;

    public LeadsAtWork(Bench bench) {
        this.bench = bench;
    }

    /** Results are issued by the bench's caller at that time. */
    public void at(Clock clock) {
        LeadBook book = new LeadBook();
        book.entities = bench.em;
        records.book = book;
        LeadDesk desk = new LeadDesk();
        desk.act = bench.road.act;
        desk.caller = bench.caller;
        desk.road = bench.road.road;
        desk.agencies = bench.road.agencies;
        desk.clock = clock;
        service.desk = desk;
        service.book = book;
        service.writer = new ReportWriter() {
            @Override
            LeadReport.Printed print(LeadReport.Head head, RequestFacts request, Corroboration signed) {
                byte[] line = ("Report " + head.number()).getBytes(StandardCharsets.UTF_8);
                return new LeadReport.Printed(line, Sha256.of(line));
            }
        };
        service.corroborations = bench.records;
        service.road = bench.road.road;
        service.acts = bench.road.acts;
        uses.desk = desk;
        uses.book = book;
        uses.acts = bench.road.acts;
        uses.road = bench.road.road;
    }
}
