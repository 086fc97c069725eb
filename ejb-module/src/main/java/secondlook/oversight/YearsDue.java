package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import secondlook.policy.AnnualPolicy;
import secondlook.policy.BoardYear;
import secondlook.policy.PolicyParameters;

/** Which years want their report now: looked up each minute, so it is no act and leaves no entry. */
@ApplicationScoped
class YearsDue {

    @Inject
    AnnualBook book;

    @Inject
    WeeklyBook weeklies;

    @Inject
    ReportHead head;

    @Inject
    Clock clock;

    /** Oldest first. */
    @Transactional
    public List<BoardYear> now() {
        BoardYear last = book.newest().stream().map(AnnualReport::year).findFirst().orElse(null);
        return AnnualPolicy.wanting(book.firstWeek(), last, weeklies.last(), new AnnualPolicy.Due(clock.instant(),
                head.zone(), PolicyParameters.at(clock.instant()).board()));
    }
}
