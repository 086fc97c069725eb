package secondlook.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on a free port of this machine, with a certificate made for this run. */
final class TestMailServer implements AutoCloseable {

    /** How the server secures a connection. */
    enum Kind { STARTTLS, IMPLICIT, PLAIN }

    private static final String PASSWORD = "of the test";

    /** One certificate a host name and JVM: making one takes a second. */
    private static final Map<String, Path> STORES = new ConcurrentHashMap<>();

    private final List<MimeMessage> received = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private volatile int refusal;
    private volatile String nobody;
    private final SMTPServer server;

    TestMailServer(Kind kind, String host, int port) {
        SMTPServer.Builder builder = SMTPServer.port(port).messageHandlerFactory(context -> new Taking());
        if (kind == Kind.STARTTLS) {
            builder = builder.startTlsSocketFactory(tls(host)).requireTLS();
        } else if (kind == Kind.IMPLICIT) {
            builder = builder.serverSocketFactory(tls(host));
        } else {
            builder = builder.hideTLS();
        }
        server = builder.build();
        server.start();
    }

    static TestMailServer of(Kind kind) {
        return new TestMailServer(kind, "localhost", 0);
    }

    int port() {
        return server.getPortAllocated();
    }

    List<MimeMessage> received() {
        return received;
    }

    List<String> recipients() {
        return recipients;
    }

    /** From now on every letter is turned away with this code; 0 takes them again. */
    void refuse(int code) {
        refusal = code;
    }

    /** Mailboxes that begin with this do not exist. */
    void hasNo(String mailbox) {
        nobody = mailbox;
    }

    private final class Taking implements MessageHandler {

        private String recipient;

        @Override
        public void from(String from) {
            // Every sender is taken.
        }

        @Override
        public void recipient(String to) throws RejectException {
            recipient = to;
            if (nobody != null && to.startsWith(nobody)) {
                throw new RejectException(550, "5.1.1 No such mailbox");
            }
        }

        @Override
        public String data(InputStream in) throws RejectException, IOException {
            byte[] data = in.readAllBytes();
            if (refusal != 0) {
                throw new RejectException(refusal, "Not now");
            }
            try {
                received.add(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data)));
                recipients.add(recipient);
                return "taken as number " + received.size();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void done() {
            // Nothing is kept beside what was received.
        }
    }

    /** The certificate of the server for that name, to be trusted. */
    static Path certificate(String host) {
        Path store = store(host);
        return store.resolveSibling("certificate.pem");
    }

    private static SSLContext tls(String host) {
        try (InputStream in = Files.newInputStream(store(host))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path store(String host) {
        return STORES.computeIfAbsent(host, TestMailServer::make);
    }

    private static Path make(String host) {
        try {
            Path folder = Files.createTempDirectory("mail-server");
            Path store = folder.resolve("store.p12");
            Path certificate = folder.resolve("certificate.pem");
            keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + host, "-ext",
                    "SAN=dns:" + host, "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString());
            keytool("-exportcert", "-rfc", "-keystore", store.toString(), "-file", certificate.toString());
            for (File made : List.of(folder.toFile(), store.toFile(), certificate.toFile())) {
                made.deleteOnExit();
            }
            return store;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin",
                "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "server", "-storepass", PASSWORD));
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!run.waitFor(60, TimeUnit.SECONDS) || run.exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
