package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.Config;
import secondlook.reports.Letter;
import secondlook.reports.SupplementalReport.Department;

/** Whose letters these are, by the configuration that the supplemental reports read too. */
@ApplicationScoped
public class Letterhead {

    @Inject
    Config config;

    /** The sender of what is printed at that moment. */
    public Letter.Sender at(Instant when) {
        return new Letter.Sender(new Department(
                department(),
                setting("secondlook.department.unit", "Crime Intelligence Unit"),
                setting("secondlook.department.address", "1301 Third Street, Detroit, MI 48226")), when, zone(),
                config.getOptionalValue("secondlook.demo", Boolean.class).orElse(false));
    }

    ZoneId zone() {
        return ZoneId.of(setting("secondlook.zone", "America/Detroit"));
    }

    String department() {
        return setting("secondlook.department.name", "Detroit Police Department");
    }

    private String setting(String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }
}
