package secondlook.intake;

import java.time.Instant;
import secondlook.policy.Offense;
import secondlook.policy.RequestState;

/** A request as one line of a list. */
public record RequestLine(String id, String number, String incidentNumber, String caseNumber, Offense offense,
                          RequestState state, Instant receivedAt, Instant changedAt, String requester) {
}
