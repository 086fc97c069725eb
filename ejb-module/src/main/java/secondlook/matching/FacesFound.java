package secondlook.matching;

import java.util.List;
import secondlook.policy.QualityView;

/**
 * The faces of a probe with the quality panel of each, in the same order; the advice says what to do when there is none
 * or none is large enough, else it is null. An unsuitable face needs a reason when the request's policy version asks.
 */
public record FacesFound(String requestId, int imageWidth, int imageHeight, List<FaceOption> faces,
                         List<QualityView> quality, boolean reasonAsked, String advice) {
}
