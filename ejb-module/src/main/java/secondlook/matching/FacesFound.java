package secondlook.matching;

import java.util.List;

/** The faces of a probe; the advice says what to do when there is none or none is large enough, else it is null. */
public record FacesFound(String requestId, int imageWidth, int imageHeight, List<FaceOption> faces, String advice) {
}
