package secondlook.web.intake;

import java.time.Instant;
import java.util.List;
import secondlook.intake.RequestLine;
import secondlook.shared.Page;

/** One page of the agency's requests, newest first, and how many there are in all. */
public record RequestListAnswer(List<Line> items, long total, int first, int count) {

    /** A request as one line. */
    public record Line(String id, String number, String state, String stateText, String incidentNumber,
                       String caseNumber, String offense, Instant receivedAt, Instant changedAt) {

        private static Line of(RequestLine line) {
            return new Line(line.id(), line.number(), line.state().name(), line.state().label(),
                    line.incidentNumber(), line.caseNumber(), line.offense().name(), line.receivedAt(),
                    line.changedAt());
        }
    }

    static RequestListAnswer of(Page<RequestLine> page, int first, int count) {
        return new RequestListAnswer(page.items().stream().map(Line::of).toList(), page.total(), first, count);
    }
}
