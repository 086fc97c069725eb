package secondlook.acceptance;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine for the demonstration, which it may reach without TLS; what it has taken is read. */
final class Mailbox implements AutoCloseable {

    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0).hideTLS()
            .messageHandler((context, from, to, data) -> taken.add(new Mail(to, text(data)))).build();

    /** A mail as it arrived. */
    record Mail(String to, String text) {
    }

    Mailbox() {
        server.start();
    }

    private static String text(byte[] data) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(data));
            return message.getSubject() + "\n" + message.getContent();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the demonstration finds it. */
    Map<String, String> settings() {
        return Map.of("SECONDLOOK_MAIL_HOST", "localhost", "SECONDLOOK_MAIL_PORT",
                Integer.toString(server.getPortAllocated()), "SECONDLOOK_MAIL_TLS", "off", "SECONDLOOK_MAIL_FROM",
                "second-look@dpd.example.gov");
    }

    Optional<Mail> to(String address, String words) {
        return taken.stream().filter(mail -> mail.to().equals(address) && mail.text().contains(words)).findFirst();
    }

    @Override
    public void close() {
        server.stop();
    }
}
