package secondlook.corroboration;

import secondlook.identity.Proof;
import secondlook.policy.Conclusion;

/**
 * An examiner's conclusion, signed with the own password and second factor. chosenPosition is null for a conclusion
 * that puts nobody forward.
 */
public record ConcludeCommand(String examinationId, Conclusion conclusion, Integer chosenPosition,
                              String rationale, Proof proof) {
}
