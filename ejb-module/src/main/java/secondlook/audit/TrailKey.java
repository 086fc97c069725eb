package secondlook.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.trail.SignerKey;
import secondlook.trail.VerifierKey;

/**
 * The Ed25519 key that signs what the trail states of itself. The first start makes it: the private half for the owner
 * of the files alone, the public one to be given out and kept on paper. Servers of one database share both files.
 */
@ApplicationScoped
class TrailKey {

    private static final int NAME = 4;

    @Inject
    @ConfigProperty(name = "secondlook.trail.key.file")
    String keyFile;

    @Inject
    @ConfigProperty(name = "secondlook.trail.vkey.file")
    String verifierFile;

    @Inject
    @ConfigProperty(name = "secondlook.trail.origin")
    String origin;

    private SignerKey signer;

    protected TrailKey() {
    }

    /** A key in a folder, for tests and programs without a container; made when it is missing. */
    static TrailKey in(Path folder, String origin) {
        TrailKey key = new TrailKey();
        key.keyFile = folder.resolve("trail-private.pem").toString();
        key.verifierFile = folder.resolve("trail.vkey").toString();
        key.origin = origin;
        key.open();
        return key;
    }

    @PostConstruct
    void open() {
        Path secret = Path.of(keyFile);
        Path open = Path.of(verifierFile);
        try {
            if (!Files.exists(secret)) {
                make(secret, open);
            }
            signer = SignerKey.read(VerifierKey.parse(Files.readString(open)), Files.readString(secret));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The key of the audit trail cannot be read. Put back " + secret + " and "
                    + open + " from their backup.", e);
        }
    }

    SignerKey signer() {
        return signer;
    }

    VerifierKey verifier() {
        return signer.verifier();
    }

    /** The name is one of its own for each system, so that no two trails can be taken for each other. */
    private void make(Path secret, Path open) throws IOException {
        byte[] own = new byte[NAME];
        new SecureRandom().nextBytes(own);
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            VerifierKey verifier = VerifierKey.of(origin + "/" + HexFormat.of().formatHex(own), VerifierKey.LOG,
                    pair.getPublic());
            write(open, verifier + "\n", "rw-r--r--");
            write(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has Ed25519", e);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }

    private static void write(Path file, String text, String rights) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
