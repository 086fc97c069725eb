package secondlook.gallery;

import java.time.LocalDate;
import secondlook.identity.Proof;
import secondlook.policy.ExpungementAuthority;

/** The enrolment to expunge, the statute or court order with its number and day, the reason, the proof of who signs. */
public record ExpungeCommand(long enrolmentId, ExpungementAuthority authority, String reference, LocalDate orderedOn,
                             String reason, Proof proof) {
}
