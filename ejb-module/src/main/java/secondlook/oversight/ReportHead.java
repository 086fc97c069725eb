package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.Config;
import secondlook.reports.Letter;
import secondlook.reports.SupplementalReport.Department;

/** Whose reports to the Board these are, by the configuration that the supplemental reports read too. */
@ApplicationScoped
class ReportHead {

    @Inject
    Config config;

    Letter.Sender at(Instant when) {
        return new Letter.Sender(new Department(
                setting("secondlook.department.name", "Detroit Police Department"),
                setting("secondlook.department.unit", "Crime Intelligence Unit"),
                setting("secondlook.department.address", "1301 Third Street, Detroit, MI 48226")), when, zone(),
                config.getOptionalValue("secondlook.demo", Boolean.class).orElse(false));
    }

    ZoneId zone() {
        return ZoneId.of(setting("secondlook.zone", "America/Detroit"));
    }

    private String setting(String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }
}
