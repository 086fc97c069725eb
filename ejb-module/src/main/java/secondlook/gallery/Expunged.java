package secondlook.gallery;

import java.util.List;

/**
 * The answer of the act that expunges.
 *
 * @param originals the files below the import root that the picture came from, as far as they are known; they belong to
 *                  the operator, who has to delete them, and are named nowhere else
 */
public record Expunged(String id, ExpungementView view, List<String> originals) {
}
