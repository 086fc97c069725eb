package secondlook.oversight;

import java.time.Instant;

/** One drawn item; what tells of it, and the finding's parts, which are null while it waits. */
public record EvaluationLine(long id, int place, String item, String key, String facts, FindingKind kind,
                             String remark, Long violation, Instant foundAt, String foundBy) {
}
