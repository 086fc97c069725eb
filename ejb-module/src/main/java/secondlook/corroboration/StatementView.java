package secondlook.corroboration;

import java.time.Instant;
import secondlook.policy.Conclusion;

/** An examiner's position after the consultation. */
public record StatementView(String name, String unit, Instant signedAt, Conclusion conclusion, Integer chosenRank,
                            String text, String signedHash) {
}
