package secondlook.engine.face;

import java.util.List;
import java.util.Objects;

/**
 * The face models in use, as their manifest names them; a pack is a folder, and changing it is configuration.
 *
 * @param licence under which the models may be used
 * @param source where the files can be fetched from
 * @param templateVersion templates are only ever compared with others of the same one
 * @param files what was loaded, each checked against its SHA-256
 */
public record ModelPack(String name, String version, String licence, String source, String templateVersion,
        List<ModelFile> files) {

    public ModelPack {
        files = List.copyOf(files);
    }

    /** One network of the pack. */
    public record ModelFile(NetworkKind network, String file, String sha256) {

        public ModelFile {
            Objects.requireNonNull(network, "network");
        }
    }

    /** Whether the pack has a network of this kind. */
    public boolean has(NetworkKind kind) {
        return files.stream().anyMatch(file -> file.network() == kind);
    }

    /** The pack as the record of a search keeps it: by its feature model. */
    public ModelIdentity identity() {
        String feature = files.stream().filter(file -> file.network() == NetworkKind.FEATURE)
                .map(ModelFile::sha256).findFirst().orElseThrow();
        return new ModelIdentity(name, version, feature, templateVersion);
    }
}
