package secondlook.web.intake;

import java.time.Instant;
import java.util.List;
import secondlook.intake.RequestLine;
import secondlook.intake.RequestStretch;

/** One page of the agency's requests, newest first; next is the cursor of the following page, absent on the last. */
public record RequestListAnswer(List<Line> items, String next) {

    /** A request as one line. */
    public record Line(String id, String number, String state, String stateText, String incidentNumber,
                       String caseNumber, String offense, Instant receivedAt, Instant changedAt) {

        private static Line of(RequestLine line) {
            return new Line(line.id(), line.number(), line.state().name(), line.state().label(),
                    line.incidentNumber(), line.caseNumber(), line.offense().name(), line.receivedAt(),
                    line.changedAt());
        }
    }

    static RequestListAnswer of(RequestStretch stretch, String next) {
        return new RequestListAnswer(stretch.items().stream().map(Line::of).toList(), next);
    }
}
