package secondlook.intake;

import java.time.Instant;
import java.time.LocalDate;
import secondlook.policy.HoldAuthority;

/** A hold that is in force; reviewedBy and reviewedAt are null before the first review. */
public record HoldView(String id, String requestId, String requestNumber, HoldAuthority authority, String reference,
                       String reason, LocalDate reviewOn, String placedBy, Instant placedAt, String reviewedBy,
                       Instant reviewedAt) {

    public boolean overdue(LocalDate today) {
        return reviewOn.isBefore(today);
    }
}
