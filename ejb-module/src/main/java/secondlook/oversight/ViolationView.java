package secondlook.oversight;

import java.time.Instant;

/** A suspected violation as it was reported. */
public record ViolationView(long id, String clause, String description, String evidence, Instant reportedAt,
                            String reporter) {
}
