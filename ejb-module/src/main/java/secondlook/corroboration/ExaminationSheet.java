package secondlook.corroboration;

import java.time.Instant;
import java.util.List;
import secondlook.matching.FaceOption;
import secondlook.policy.Conclusion;

/**
 * One examiner's own work on one request; nothing of anybody else's is in it. The face is the one that was searched, in
 * pixels of the upright probe, so that both examiners look at the same person; first says whose seat it is.
 * Conclusion, rationale and chosen position are null until signed.
 */
public record ExaminationSheet(String examinationId, String requestId, String requestNumber, String facts,
                               FaceOption face, boolean blind, boolean first, boolean signed,
                               List<SheetCandidate> candidates, Conclusion conclusion, Integer chosenPosition,
                               String rationale, Instant signedAt) {
}
