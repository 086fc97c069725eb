package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import secondlook.policy.AccessReviewPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;

/**
 * Every 90 days the LASO confirms or ends each access, with the reason (307.5-6.1.2.b, 6.1.2.c). The system opens the
 * review and disables the accounts that nobody decided on in time; the last LASO stays, or nobody could let anybody in.
 */
@Audited
@Stateless
public class AccessReviewService {

    @Inject
    AccessReviewBook reviews;

    @Inject
    AccountBook accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    /** Opens the review that is due. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void openDue() {
        LocalDate due = reviews.due();
        act.on("access review of " + due, null);
        if (due != null) {
            reviews.open(due, caller.get().account());
        }
    }

    /** Opens a review before its day; the next one is due a full period later. */
    @RolesAllowed({Role.Name.LASO})
    public AccessReviewView open() {
        act.on("access review of " + reviews.today(), null);
        if (reviews.opened(reviews.today())) {
            throw new Conflict("The review of today is open already. Decide on its accounts.");
        }
        return reviews.view(reviews.open(reviews.today(), caller.get().account()));
    }

    /** Takes the access from every account that nobody decided on in time. */
    @RolesAllowed({Role.Name.SYSTEM})
    public int endOverdue() {
        List<AccessReviewItem> overdue = reviews.overdue();
        int ended = 0;
        for (AccessReviewItem item : overdue) {
            Account account = accounts.get(item.username());
            if (account.enabled() && !accounts.lastLaso(account)) {
                account.disable("Nobody confirmed the need to know in the access review in time.");
                reviews.decide(item, ReviewOutcome.LAPSED, "Nobody decided on it in time.", caller.get().account());
                ended++;
            }
        }
        act.on("access review", null).detail(ended + " accounts disabled, of " + overdue.size() + " overdue");
        return ended;
    }

    /** The duties still require the access. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public AccessReviewView confirm(long line, String reason) {
        AccessReviewItem item = begin(line, reason);
        reviews.decide(item, ReviewOutcome.CONFIRMED, reason, caller.get().account());
        return reviews.view(reviews.review(item.reviewId()));
    }

    /** The duties no longer require it: the account is disabled with its next call. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public AccessReviewView end(long line, String reason) {
        AccessReviewItem item = begin(line, reason);
        Account account = accounts.get(item.username());
        if (accounts.lastLaso(account)) {
            throw new Conflict("This is the only LASO. Open another LASO's account first.");
        }
        account.disable(reason);
        reviews.decide(item, ReviewOutcome.ENDED, reason, caller.get().account());
        return reviews.view(reviews.review(item.reviewId()));
    }

    /** The reviews, newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public List<AccessReviewView> list() {
        act.on("access reviews", null);
        return reviews.all();
    }

    private AccessReviewItem begin(long line, String reason) {
        AccessReviewItem item = reviews.item(line);
        act.onAccount(item.username(), null).detail(reason);
        PolicyRefused.unless(AccessReviewPolicy.decide(caller.get().role(), caller.get().account(), item.username(),
                item.role()));
        PolicyRefused.unless(AccessReviewPolicy.reason(reason, reviews.limits()));
        if (reviews.decided(item) || !accounts.get(item.username()).enabled()) {
            throw new Conflict("This account has its decision already.");
        }
        return item;
    }
}
