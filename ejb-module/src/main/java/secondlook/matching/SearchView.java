package secondlook.matching;

import java.time.Instant;
import java.util.List;

/** The record of one search, complete enough to explain it years later. */
public record SearchView(String id, String requestId, Instant at, String examiner, String workstation,
                         String modelName, String modelVersion, String modelSha256, String templateVersion,
                         String gallerySnapshot, int gallerySize, double threshold, int listLength,
                         String probeSha256, FaceOption face, String faceNarrative, String repeatReason,
                         List<CandidateView> candidates) {
}
