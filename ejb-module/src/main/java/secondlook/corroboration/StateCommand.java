package secondlook.corroboration;

import secondlook.identity.Proof;
import secondlook.policy.Conclusion;

/**
 * An examiner's position after consulting, signed with the own password and second factor; chosenRank null when
 * nobody is put forward.
 */
public record StateCommand(String requestId, Conclusion conclusion, Integer chosenRank, String text,
                           Proof proof) {
}
