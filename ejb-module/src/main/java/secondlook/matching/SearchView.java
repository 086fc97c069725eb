package secondlook.matching;

import java.time.Instant;
import java.util.List;
import secondlook.policy.QualityView;

/**
 * The record of one search, complete enough to explain it years later. Proof and quality are null for a search made
 * before they were kept; the quality reason only stands where the quality of the face needed one. Once its
 * period was over the list is gone, and {@code purged} says what went when; before, that is null.
 */
public record SearchView(String id, String requestId, Instant at, String examiner, String workstation,
                         String modelName, String modelVersion, String modelSha256, String templateVersion,
                         String gallerySnapshot, int gallerySize, double threshold, int listLength,
                         String probeSha256, FaceOption face, String faceNarrative, String repeatReason,
                         List<CandidateView> candidates, ListProof proof, QualityView quality,
                         String qualityReason, ListPurgedView purged) {
}
