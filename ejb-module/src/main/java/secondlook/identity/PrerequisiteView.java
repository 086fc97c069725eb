package secondlook.identity;

import java.time.Instant;
import java.time.LocalDate;
import secondlook.policy.PrerequisiteKind;

/** One record as it was written; validUntil is null where it never lapses, the document where it is a withdrawal. */
public record PrerequisiteView(long id, PrerequisiteKind kind, boolean met, LocalDate doneOn, LocalDate validUntil,
                               Integer hours, String remark, String documentName, String documentSha256,
                               Instant recordedAt, String recordedBy) {
}
