package secondlook.matching;

import java.time.Instant;
import secondlook.engine.face.ModelIdentity;
import secondlook.policy.StillSource;
import secondlook.policy.Suitability;

/**
 * One comparison of the searched face with one other: the similarity score between -1 and 1 and what was compared. The
 * rank and label are of a candidate; source, detail and whom are of a second still; the others are null.
 */
public record ComparisonView(String id, String searchId, Instant at, String examiner, String workstation,
                             String probeSha256, ModelIdentity model, Integer rank, String label, StillSource source,
                             String sourceDetail, String whom, String secondSha256, String secondFormat,
                             FaceOption secondFace, Suitability secondQuality, double score) {
}
