package secondlook.engine.accuracy;

import java.util.Optional;
import secondlook.engine.face.FaceTemplate;

/**
 * One image of a test.
 *
 * @param name the file, relative to the folder
 * @param subject whom it shows; equal for the same person
 * @param template empty when no face was found
 * @param frontal whether the face looks ahead and is not hidden: what a gallery enrols first
 */
public record Sample(String name, String subject, Optional<FaceTemplate> template, boolean frontal) {
}
