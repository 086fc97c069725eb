package secondlook.gallery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import secondlook.policy.ExpungementAuthority;

/** One expungement; proof and acknowledgement are null until they are there. Templates: version, place and hash. */
public record ExpungementView(String id, long enrolmentId, String label, ExpungementAuthority authority,
                              String reference, LocalDate orderedOn, String reason, String imageSha256,
                              List<String> templates, String rootBefore, String by, String unit, Instant at,
                              Proof proof, Acknowledged acknowledged) {

    /** The gallery's root right after the removal, and what was read again. */
    public record Proof(String rootAfter, List<String> checks, Instant at) {
    }

    /** By the commanding officer. */
    public record Acknowledged(String by, Instant at) {
    }
}
