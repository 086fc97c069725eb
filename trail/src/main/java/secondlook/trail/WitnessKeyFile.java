package secondlook.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** A key that is made at the first start: the private half readable by its owner alone, the public half beside it. */
final class WitnessKeyFile {

    private WitnessKeyFile() {
    }

    /**
     * Reads the key of a folder, or makes one.
     *
     * @throws IOException when only one of its two files is there: a new key would not be the published one
     */
    static SignerKey in(Path folder, String name) throws IOException {
        Path secret = folder.resolve("witness.key");
        Path open = folder.resolve("witness.vkey");
        if (Files.exists(secret) != Files.exists(open)) {
            throw new IOException("of " + secret + " and " + open + " only one is there; put the other back");
        }
        if (!Files.exists(secret)) {
            make(name, secret, open);
        }
        return SignerKey.read(VerifierKey.parse(Files.readString(open)), Files.readString(secret));
    }

    private static void make(String name, Path secret, Path open) throws IOException {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 17 has Ed25519", e);
        }
        VerifierKey verifier = SignerKey.of(name, VerifierKey.WITNESS, pair).verifier();
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        WitnessState.Durable.write(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        WitnessState.Durable.write(open, verifier + "\n", StandardOpenOption.CREATE_NEW);
        WitnessState.Durable.force(secret.getParent());
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }
}
