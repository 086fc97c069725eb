package secondlook.corroboration;

import java.time.Instant;
import java.util.List;
import secondlook.policy.Conclusion;

/**
 * One signed examination, unedited; ordinal 1 or 2, chosenRank null when no candidate was put forward, the seed null
 * for the first examiner's order by rank.
 */
public record OpinionView(int ordinal, String name, String unit, Instant signedAt, Conclusion conclusion,
                          Integer chosenRank, String rationale, String signedHash, Long shuffleSeed,
                          List<DispositionView> dispositions) {
}
