package secondlook.retention;

import java.time.Instant;

/** A certificate without its objects. */
public record CertificateView(long id, Instant at, PurgeCause cause, String policyVersion, int objects, long bytes,
                              String sha256) {
}
