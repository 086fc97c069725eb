package secondlook.engine.gallery;

import java.util.Objects;
import secondlook.engine.face.FaceTemplate;

/** One template of the gallery under the number of its enrolment. */
public record Enrolled(long enrolmentId, FaceTemplate template) {

    public Enrolled {
        Objects.requireNonNull(template, "template");
    }
}
