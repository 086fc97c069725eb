package secondlook.gallery;

import java.util.List;

/**
 * Where imports come from.
 *
 * @param root    the import folder of the server
 * @param folders right below it
 * @param kept    pictures kept so far without a template
 */
public record ImportPlace(String root, List<String> folders, long kept) {
}
