package secondlook.corroboration;

import secondlook.identity.Proof;
import secondlook.policy.Conclusion;
import secondlook.policy.Perceived;

/**
 * An examiner's conclusion, signed with the own password and second factor. chosenPosition is null for a conclusion
 * that puts nobody forward; perceived is what the first examiner perceives on the probe, null from the second.
 */
public record ConcludeCommand(String examinationId, Conclusion conclusion, Integer chosenPosition,
                              String rationale, Perceived perceived, Proof proof) {
}
