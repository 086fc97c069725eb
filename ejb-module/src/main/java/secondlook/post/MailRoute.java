package secondlook.post;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The way to the mail server (307.5-7.1): nothing of a letter is said before the connection is encrypted and the
 * server's certificate has been checked against its name.
 */
final class MailRoute {

    /** Milliseconds; a stalled server ends an attempt long before another server may take the letter. */
    private static final String CONNECT = "20000";
    private static final String READ = "60000";

    private final MailSettings settings;

    MailRoute(MailSettings settings) {
        this.settings = settings;
    }

    /** What the mail server answered when it took the letter. */
    String send(Outgoing letter, Instant now) throws Undelivered {
        try {
            Session session = session();
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(letter.message()));
            message.setFrom(new InternetAddress(settings.from(), true));
            message.setSentDate(Date.from(now));
            message.setHeader("Message-ID", "<" + letter.reference() + "@" + settings.domain() + ">");
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, new InternetAddress[] {new InternetAddress(letter.to(), true)});
                return answer(transport);
            }
        } catch (SendFailedException e) {
            boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            throw new Undelivered(said(e), refused || innermost(e).matches("(?s)5[0-9]{2}[ -].*"), e);
        } catch (MessagingException | IOException | GeneralSecurityException e) {
            throw new Undelivered(said(e), false, e);
        }
    }

    private static String answer(Transport transport) {
        return transport instanceof SMTPTransport smtp && smtp.getLastServerResponse() != null
                ? smtp.getLastServerResponse().strip() : "taken";
    }

    private static String said(Exception failure) {
        String inner = innermost(failure);
        return inner.equals(failure.getMessage()) ? inner : failure.getMessage() + ": " + inner;
    }

    /** What the server or the network said; the outer messages only say what was being done. */
    private static String innermost(Exception failure) {
        Throwable cause = failure;
        while (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
            cause = messaging.getNextException();
        }
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip();
    }

    private Session session() throws IOException, GeneralSecurityException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.from", settings.from());
        properties.put("mail.smtp.connectiontimeout", CONNECT);
        properties.put("mail.smtp.timeout", READ);
        properties.put("mail.smtp.writetimeout", READ);
        secure(properties);
        if (settings.user() == null) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }

    private void secure(Properties properties) throws IOException, GeneralSecurityException {
        if (settings.security() == MailSettings.Security.OFF) {
            return;
        }
        boolean implicit = settings.security() == MailSettings.Security.IMPLICIT;
        properties.put("mail.smtp.ssl.enable", Boolean.toString(implicit));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(!implicit));
        properties.put("mail.smtp.starttls.required", Boolean.toString(!implicit));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        if (settings.trust() != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusting());
        }
    }

    private SSLSocketFactory trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(settings.trust())) {
            int count = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("trusted-" + count++, one);
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
