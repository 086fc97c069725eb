package secondlook.corroboration;

import java.time.Instant;
import secondlook.policy.Conclusion;

/** An examiner's position after the consultation; ordinal 1 or 2 says whose examination it follows. */
public record StatementView(int ordinal, String name, String unit, Instant signedAt, Conclusion conclusion,
                            Integer chosenRank, String text, String signedHash) {
}
