package secondlook.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings of the way to the mail server, read anew each time: a changed file of the secrets folder counts. */
@ApplicationScoped
class MailConfig {

    static final String OFF = "No mail server is set: letters wait. Set secondlook.mail.host and secondlook.mail.from.";

    @Inject
    Config config;

    /** Empty while mail is off; IllegalArgumentException when it is set up wrong. */
    Optional<MailRoute> route() {
        return Optional.ofNullable(settings()).map(MailRoute::new);
    }

    /** Where mail goes; null while it goes nowhere. */
    String server() {
        try {
            MailSettings settings = settings();
            return settings == null ? null : settings.shown();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Why mail goes nowhere; null when it does. */
    String problem() {
        try {
            return settings() == null ? OFF : null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private MailSettings settings() {
        return MailSettings.read(this::configured);
    }

    String configured(String key) {
        return config.getOptionalValue(key, String.class).orElse(null);
    }
}
