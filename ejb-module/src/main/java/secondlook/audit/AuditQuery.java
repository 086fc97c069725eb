package secondlook.audit;

import java.time.Instant;

/** Which entries to show, newest first; null means any. */
public record AuditQuery(String text, String account, String caseNumber, Outcome outcome, Instant from, Instant to,
                         int first, int count) {
}
