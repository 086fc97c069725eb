package secondlook.retention;

import java.util.List;

/** One audit with where it looked. */
public record PurgeAuditDetail(PurgeAuditView audit, List<Look> looks) {
}
