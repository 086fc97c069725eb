package secondlook.hooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import secondlook.board.AlertService;
import secondlook.board.DueAlert;
import secondlook.policy.HookLimits;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;

/** What became of each attempt to tell an endpoint; one that fails for long is disabled and the LASO is told. */
@Audited
@Stateless
public class AttemptService {

    @Inject
    HookBook book;

    @Inject
    AlertService alerts;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Notes the attempt; the answer's text was not read. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void attempted(String id, Attempt attempt) {
        HookDelivery delivery = book.delivery(id);
        act.on("webhook delivery " + id, null).detail(delivery.event().text() + " to " + delivery.endpointId() + ": "
                + (attempt.accepted() ? "accepted with " + attempt.status() : attempt.problemText()));
        HookEndpoint endpoint = book.held(book.of(delivery));
        book.held(delivery);
        Instant now = clock.instant();
        if (attempt.accepted()) {
            delivery.accepted(attempt.status(), now);
            endpoint.accepted();
        } else {
            delivery.failed(attempt.status(), attempt.problemText(), now, book.limits());
            failed(endpoint, attempt, now);
        }
    }

    /** Removes messages that have ended and are older than so many days, and secrets that sign no more. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void prune(int keepDays) {
        Instant before = clock.instant().minus(Duration.ofDays(keepDays));
        act.on("webhook deliveries before " + before, null).detail(book.prune(before) + " removed");
    }

    private void failed(HookEndpoint endpoint, Attempt attempt, Instant now) {
        HookLimits limits = book.limits();
        Instant since = endpoint.failed(now);
        boolean tooLong = !now.isBefore(since.plus(Duration.ofHours(limits.disableAfterHours())));
        if (!endpoint.active() || !attempt.gone() && !tooLong) {
            return;
        }
        endpoint.disable(attempt.gone() ? "It answered 410: gone." : "Nothing was accepted since " + since + ".");
        String subject = "webhook endpoint " + endpoint.id();
        String why = attempt.gone() ? "it says that it is gone"
                : "nothing was accepted for " + limits.disableAfterHours() + " hours";
        alerts.raise(new DueAlert("webhook.disabled", endpoint.id() + ", " + now, subject, "The webhook endpoint "
                + endpoint.url().getHost() + " of an agency was disabled: " + why
                + ". Tell the agency; its messages wait on the page of webhooks for a replay."));
    }
}
