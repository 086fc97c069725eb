package secondlook.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import secondlook.shared.Alarm;

/** Keeps the alarms of other capabilities among those of the registers, within the act that raised them. */
@ApplicationScoped
class AlarmBell {

    @Inject
    AlertBook book;

    @Inject
    Clock clock;

    void ring(@Observes Alarm alarm) {
        DueAlert due = new DueAlert(alarm.job(), alarm.slot(), alarm.subject(), alarm.message());
        if (!book.raised(due)) {
            book.raise(due, clock.instant());
        }
    }
}
