package secondlook.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the search store lies and the key it is encrypted with (307.5-7.1). */
@ApplicationScoped
class StoreSettings {

    private static final Logger LOG = Logger.getLogger(StoreSettings.class.getName());
    private static final int KEY_BYTES = 32;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,79}");

    @Inject
    @ConfigProperty(name = "secondlook.gallery.folder")
    String folder;

    @Inject
    @ConfigProperty(name = "secondlook.gallery.key")
    Optional<String> key;

    private boolean warned;

    /** The store of one template version has a folder of its own. */
    Path folder(String templateVersion) {
        if (!PLAIN.matcher(templateVersion).matches()) {
            throw new IllegalStateException("The template version " + templateVersion + " cannot name a folder");
        }
        return Path.of(folder).toAbsolutePath().normalize().resolve(templateVersion);
    }

    /** Null, with one warning, when none is set. */
    synchronized SecretKey key() {
        if (key.isEmpty() || key.get().isBlank()) {
            if (!warned) {
                warned = true;
                LOG.warning("secondlook.gallery.key is not set: the templates of the search store lie on disk "
                        + "unencrypted.");
            }
            return null;
        }
        byte[] bytes = Base64.getUrlDecoder().decode(key.get().strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("secondlook.gallery.key has " + bytes.length + " bytes instead of "
                    + KEY_BYTES + " in URL-safe base 64");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
