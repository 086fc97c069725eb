package secondlook.corroboration;

import java.time.Instant;
import java.util.List;
import secondlook.policy.Conclusion;

/**
 * One examiner's own work on one request; nothing of anybody else's is in it. Conclusion, rationale and chosen
 * position are null until signed.
 */
public record ExaminationSheet(String examinationId, String requestId, String requestNumber, String facts,
                               boolean blind, boolean signed, List<SheetCandidate> candidates,
                               Conclusion conclusion, Integer chosenPosition, String rationale, Instant signedAt) {
}
