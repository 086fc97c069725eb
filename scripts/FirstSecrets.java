import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes what a data folder needs before its first start: database key, gallery key, TLS key and
 * certificate, and the one-time setup token. A file that exists is never touched: losing the database key loses the
 * records. Every file is created readable by its owner only and renamed into place when it is complete.
 */
final class FirstSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path secrets;
    private final Path tls;

    private FirstSecrets(Path data) {
        secrets = data.resolve("secrets");
        tls = data.resolve("tls");
    }

    public static void main(String[] args) throws Exception {
        FirstSecrets made = new FirstSecrets(Path.of(args[0]).toAbsolutePath());
        Files.createDirectories(made.secrets.resolve("config"));
        Files.createDirectories(made.tls);
        made.databaseKeys();
        made.galleryKey();
        made.tlsKey();
        made.setupToken();
    }

    /**
     * H2 wants the file password and the user password in one string, separated by a space. The owner of the schema and
     * the application are two users of one file. A folder from before there were two has the owner's alone.
     */
    private void databaseKeys() throws IOException {
        Path owner = secrets.resolve("config/secondlook.db.owner.password");
        Path application = secrets.resolve("config/secondlook.db.password");
        if (!Files.exists(owner)) {
            writeOnce(owner, Files.exists(application) ? Files.readString(application) : random(32) + " " + random(32));
        }
        String given = Files.readString(owner);
        if (Files.exists(application) && Files.readString(application).equals(given)) {
            Files.delete(application);
        }
        writeOnce(application, given.substring(0, given.indexOf(' ')) + " " + random(32));
    }

    /** Losing it loses nothing: the search store is made anew from the database under another one. */
    private void galleryKey() throws IOException {
        writeOnce(secrets.resolve("config/secondlook.gallery.key"), random(32));
    }

    /** keytool reads the password from its file, so that no process list shows it. */
    private void tlsKey() throws IOException, InterruptedException {
        Path password = secrets.resolve("tls.password");
        Path keystore = secrets.resolve("tls.p12");
        Path certificate = tls.resolve("server.pem");
        writeOnce(password, random(32));
        if (!Files.exists(keystore)) {
            Path part = secrets.resolve("tls.p12.part");
            Files.deleteIfExists(part);
            keytool("-genkeypair", "-alias", "second-look", "-keyalg", "EC", "-groupname", "secp256r1",
                    "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-ext", "eku=serverAuth",
                    "-validity", "825", "-storetype", "PKCS12", "-keystore", part.toString(),
                    "-storepass:file", password.toString());
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            Files.move(part, keystore, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(certificate);
        }
        if (!Files.exists(certificate)) {
            keytool("-exportcert", "-rfc", "-alias", "second-look", "-keystore", keystore.toString(),
                    "-storepass:file", password.toString(), "-file", certificate.toString());
        }
    }

    private void setupToken() throws IOException {
        writeOnce(secrets.resolve("setup-token"), random(32));
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("keytool could not make the TLS key: " + output);
        }
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    private static void writeOnce(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, OWNER_ONLY);
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
