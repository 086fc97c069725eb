package secondlook.post;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import secondlook.shared.Invalid;

/**
 * Where mail goes and how the way is secured (307.5-7.1).
 *
 * @param user  null when the server asks for no sign-in
 * @param trust file with the certificates that are trusted instead of Java's, PEM; null for Java's
 */
record MailSettings(String host, int port, Security security, String user, String password, String from, Path trust) {

    /** Of the way to the mail server. */
    enum Security {
        STARTTLS(587), IMPLICIT(465), OFF(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    private static final String PREFIX = "secondlook.mail.";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final int HIGHEST_PORT = 65_535;

    /** Null when no host is set: mail is off. IllegalArgumentException with what to mend when it cannot be used. */
    static MailSettings read(UnaryOperator<String> configured) {
        String host = value(configured, "host");
        if (host == null) {
            return null;
        }
        Security security = security(value(configured, "tls"));
        if (security == Security.OFF && !LOOPBACK.contains(host.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("secondlook.mail.tls may be off for a mail server on this machine alone "
                    + "(307.5-7.1). Set it to starttls or implicit.");
        }
        String trust = value(configured, "trust");
        return new MailSettings(host, port(value(configured, "port"), security), security, value(configured, "user"),
                value(configured, "password"), from(value(configured, "from")), trust == null ? null : Path.of(trust));
    }

    private static String value(UnaryOperator<String> configured, String key) {
        String value = configured.apply(PREFIX + key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Security security(String given) {
        try {
            return given == null ? Security.STARTTLS : Security.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("secondlook.mail.tls is \"" + given
                    + "\". Set it to starttls, implicit or off.", e);
        }
    }

    private static int port(String given, Security security) {
        if (given == null) {
            return security.port;
        }
        int port = given.matches("[0-9]{1,5}") ? Integer.parseInt(given) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("secondlook.mail.port is \"" + given + "\". Set it to a port number.");
        }
        return port;
    }

    private static String from(String given) {
        try {
            return MailAddress.of("from", given);
        } catch (Invalid e) {
            throw new IllegalArgumentException("secondlook.mail.from has to be the mail address that the system sends "
                    + "from.", e);
        }
    }

    /** As the page shows it. */
    String shown() {
        return host + ":" + port + switch (security) {
            case STARTTLS -> ", STARTTLS";
            case IMPLICIT -> ", TLS";
            case OFF -> ", this machine, plain";
        };
    }

    /** The part of an address after the sign. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
