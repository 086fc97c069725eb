package secondlook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import secondlook.policy.AccessReviewPolicy;
import secondlook.policy.DutyLimits;
import secondlook.policy.PolicyParameters;
import secondlook.shared.NotFound;

/** The reviews of access as stored; used within the acts of this capability. */
@ApplicationScoped
class AccessReviewBook {

    private static final int MOST_LISTED = 40;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    AccountBook accounts;

    @Inject
    Clock clock;

    /** The day a review is due for, null while none is. */
    LocalDate due() {
        return lastDay().map(last -> AccessReviewPolicy.due(last, today(), limits())).orElse(null);
    }

    /** The day of the latest review, else of the first account; empty before that. */
    private Optional<LocalDate> lastDay() {
        LocalDate slot = em.createQuery("select max(r.slot) from AccessReview r", LocalDate.class).getSingleResult();
        if (slot != null) {
            return Optional.of(slot);
        }
        Instant first = em.createQuery("select min(a.createdAt) from Account a", Instant.class).getSingleResult();
        return Optional.ofNullable(first).map(at -> LocalDate.ofInstant(at, clock.getZone()));
    }

    /** Whether a review of that day is there already. */
    boolean opened(LocalDate slot) {
        return em.createQuery("select count(r) from AccessReview r where r.slot = :slot", Long.class)
                .setParameter("slot", slot).getSingleResult() > 0;
    }

    AccessReview open(LocalDate slot, String account) {
        AccessReview review = new AccessReview(slot, today(), parameters().version(), account, clock.instant());
        em.persist(review);
        em.flush();
        accounts.all().stream().filter(Account::enabled)
                .forEach(each -> em.persist(new AccessReviewItem(review, each.who())));
        em.flush();
        return review;
    }

    /** What nobody has decided on within the time given, of accounts that are still enabled; never the last LASO's. */
    List<AccessReviewItem> overdue() {
        return em.createQuery("select i from AccessReviewItem i where not exists (select d from AccessReviewDecision d"
                + " where d.itemId = i.id) order by i.id", AccessReviewItem.class).getResultStream()
                .filter(item -> tooLate(review(item.reviewId()))).filter(item -> mayEnd(accounts.get(item.username())))
                .toList();
    }

    private boolean mayEnd(Account account) {
        return account.enabled() && !accounts.lastLaso(account);
    }

    private boolean tooLate(AccessReview review) {
        return AccessReviewPolicy.keepsAccess(review.openedOn(), today(), limits(review)).refused();
    }

    AccessReviewItem item(long id) {
        return Optional.ofNullable(em.find(AccessReviewItem.class, id))
                .orElseThrow(() -> new NotFound("There is no such line in a review."));
    }

    boolean decided(AccessReviewItem item) {
        return em.find(AccessReviewDecision.class, item.id()) != null;
    }

    void decide(AccessReviewItem item, ReviewOutcome outcome, String reason, String account) {
        em.persist(new AccessReviewDecision(item, outcome, reason, account, clock.instant()));
    }

    AccessReview review(long id) {
        return Optional.ofNullable(em.find(AccessReview.class, id))
                .orElseThrow(() -> new NotFound("There is no such review."));
    }

    /** Newest first. */
    List<AccessReviewView> all() {
        return em.createQuery("select r from AccessReview r order by r.slot desc", AccessReview.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(this::view).toList();
    }

    AccessReviewView view(AccessReview review) {
        Map<Long, AccessReviewDecision> decisions = em.createQuery("select d from AccessReviewDecision d,"
                + " AccessReviewItem i where d.itemId = i.id and i.reviewId = :review", AccessReviewDecision.class)
                .setParameter("review", review.id()).getResultStream()
                .collect(Collectors.toMap(AccessReviewDecision::itemId, Function.identity()));
        List<AccessReviewLine> lines = em.createQuery("select i from AccessReviewItem i where i.reviewId = :review"
                + " order by i.username", AccessReviewItem.class).setParameter("review", review.id())
                .getResultStream().map(item -> line(item, decisions.get(item.id()))).toList();
        return new AccessReviewView(review.id(), review.slot(), review.openedAt(), review.openedBy(),
                AccessReviewPolicy.lastDay(review.openedOn(), limits(review)), lines);
    }

    private AccessReviewLine line(AccessReviewItem item, AccessReviewDecision decision) {
        AccountView account = accounts.get(item.username()).view(parameters(), false);
        boolean open = decision == null;
        return new AccessReviewLine(item.id(), item.username(), account.name(), account.unit(), item.role(),
                account.enabled(), account.lastSignIn(), open ? null : decision.outcome(),
                open ? null : decision.reason(), open ? null : decision.decidedBy(),
                open ? null : decision.decidedAt());
    }

    private static DutyLimits limits(AccessReview review) {
        return PolicyParameters.version(review.policyVersion()).duties();
    }

    DutyLimits limits() {
        return parameters().duties();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private PolicyParameters parameters() {
        return PolicyParameters.at(clock.instant());
    }
}
