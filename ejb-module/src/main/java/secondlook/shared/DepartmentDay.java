package secondlook.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which day it is where the Department is: days that stand in an agreement begin and end at its midnight. */
@ApplicationScoped
public class DepartmentDay {

    private Clock clock;
    private ZoneId zone;

    protected DepartmentDay() {
    }

    @Inject
    public DepartmentDay(Clock clock,
                         @ConfigProperty(name = "secondlook.zone", defaultValue = "America/Detroit") String zone) {
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The midnight with which the day begins there. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
