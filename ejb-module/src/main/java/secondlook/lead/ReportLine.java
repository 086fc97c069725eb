package secondlook.lead;

import java.time.Instant;

/** One version of the report; supersedes and reason are null for the first; kept until its pages are purged. */
public record ReportLine(int version, String number, Instant issuedAt, String issuedBy, String sha256,
                         String contentHash, Integer supersedes, String reason, boolean kept) {
}
