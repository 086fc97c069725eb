package secondlook.gallery;

import java.util.List;

/**
 * How far the gallery is with another face model.
 *
 * @param enrolments in force, which all need a template or a reason for having none
 * @param without    how many of them give the new model no face: they will not be searched with it
 * @param listed     those, the first five hundred
 */
public record ModelChange(String modelName, String modelVersion, String templateVersion, long enrolments,
                          long templates, long without, List<Without> listed) {

    /** One photograph that the new model cannot use, and why. */
    public record Without(long enrolmentId, String label, String reason) {
    }

    public boolean complete() {
        return enrolments == templates + without;
    }
}
