package secondlook.gallery;

import java.time.LocalDate;
import secondlook.policy.ExpungementAuthority;

/** The enrolment to expunge, the statute or court order with its number and day, the reason, the own password. */
public record ExpungeCommand(long enrolmentId, ExpungementAuthority authority, String reference, LocalDate orderedOn,
                             String reason, String password) {
}
