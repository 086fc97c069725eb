package secondlook.engine.face;

/**
 * The model a template was made with, as the record of a search keeps it.
 *
 * @param sha256 of the feature model's file, hex
 * @param templateVersion changes whenever templates of two versions cannot be compared
 */
public record ModelIdentity(String name, String version, String sha256, String templateVersion) {
}
