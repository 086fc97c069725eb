package secondlook.board;

import java.time.Instant;
import java.time.LocalDate;
import secondlook.shared.Attached;

/** The Board's approval of a version. */
public record ApprovalView(LocalDate approvedOn, String resolution, LocalDate activeFrom, Attached document,
                           Instant recordedAt, String recordedBy) {
}
