package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.intake.BoardRecords;
import secondlook.policy.BoardPolicy;
import secondlook.policy.BoardWeek;
import secondlook.policy.PolicyParameters;

/** Which weeks want their report now: looked up each minute, so it is no act and leaves no entry. */
@ApplicationScoped
class WeeksDue {

    @Inject
    BoardRecords intake;

    @Inject
    WeeklyBook book;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "secondlook.zone", defaultValue = "America/Detroit")
    String zone;

    /** Oldest first. */
    @Transactional
    public List<BoardWeek> now() {
        ZoneId local = ZoneId.of(zone);
        LocalDate first = intake.first().map(at -> LocalDate.ofInstant(at, local)).orElse(null);
        return BoardPolicy.wanting(first, book.last(), clock.instant(), local,
                PolicyParameters.at(clock.instant()).board());
    }
}
