package secondlook.corroboration;

import secondlook.policy.Conclusion;

/**
 * An examiner's position after consulting, signed with the own password; chosenRank null when nobody is put forward.
 */
public record StateCommand(String requestId, Conclusion conclusion, Integer chosenRank, String text,
                           String password) {
}
