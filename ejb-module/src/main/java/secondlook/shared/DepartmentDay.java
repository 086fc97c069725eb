package secondlook.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import secondlook.policy.PolicyVersions;

/**
 * Which day it is where the Department is: the days of an agreement begin and end at its midnight, as those of a
 * version of the policy do.
 */
@ApplicationScoped
public class DepartmentDay {

    private Clock clock;

    protected DepartmentDay() {
    }

    @Inject
    public DepartmentDay(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return PolicyVersions.day(clock.instant());
    }

    /** The midnight with which the day begins there. */
    public Instant begins(LocalDate day) {
        return PolicyVersions.begins(day);
    }
}
