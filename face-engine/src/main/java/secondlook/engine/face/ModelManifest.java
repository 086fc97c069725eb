package secondlook.engine.face;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/** The models this version is made for, pinned by SHA-256 in {@code models.properties}. */
final class ModelManifest {

    private final Properties entries;

    private ModelManifest(Properties entries) {
        this.entries = entries;
    }

    static ModelManifest pinned() {
        Properties read = new Properties();
        try (InputStream in = ModelManifest.class.getResourceAsStream("models.properties")) {
            read.load(in);
        } catch (IOException e) {
            throw new ModelUnavailable("The list of models in the program cannot be read; build it again", e);
        }
        return new ModelManifest(read);
    }

    ModelIdentity identity() {
        return new ModelIdentity(
                value("name"), value("version"), value("feature.sha256"), value("templateVersion"));
    }

    /** The bytes of one part (detect, landmark, feature), after they were checked. */
    byte[] verified(Path folder, String part) {
        Path file = folder.resolve(value(part + ".file")).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new ModelUnavailable("Face model " + file
                    + " is missing: fetch the models of " + value("source") + " into this folder");
        }
        byte[] content = content(file);
        String found = sha256(content);
        if (!found.equals(value(part + ".sha256"))) {
            throw new ModelUnavailable("Face model " + file + " has SHA-256 " + found + ", expected "
                    + value(part + ".sha256") + ": delete it and fetch the models of " + value("source") + " again");
        }
        return content;
    }

    private String value(String key) {
        String value = entries.getProperty(key);
        if (value == null) {
            throw new ModelUnavailable("The list of models in the program lacks " + key + "; build it again");
        }
        return value;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelUnavailable("Face model " + file
                    + " cannot be read: check the permissions of the file and the folder", e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
