package secondlook.intake;

import java.time.Instant;
import java.util.List;
import secondlook.policy.CaseStatus;
import secondlook.policy.Contact;
import secondlook.policy.Offense;
import secondlook.policy.RequestState;
import secondlook.policy.StillSource;

/**
 * One request as its reader may see it. Null: agencyName for the Department's own, flag without flagged wording,
 * outcome while open; reportVersion is 0 while there is no report.
 */
public record RequestView(String id, String number, long version, String incidentNumber, String caseNumber,
                          Offense offense, CaseStatus caseStatus, String purpose, String facts, StillSource source,
                          String sourceDetail, Contact contact, String agencyName, RequestState state, String next,
                          Instant receivedAt, Instant changedAt, ProbeView probe, List<TimelineEntry> timeline,
                          String flag, String outcome, int reportVersion, String policyVersion,
                          List<QuestionView> questions) {
}
