package secondlook.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import secondlook.policy.AccessPolicy;
import secondlook.policy.BreakGlassPolicy;
import secondlook.policy.Decision;
import secondlook.policy.DutyLimits;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Caller;

/** What ties a caller to a request, for the one rule of who sees it; records a look that break-glass alone allows. */
@ApplicationScoped
class NeedToKnow {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Clock clock;

    Decision sees(Caller who, LeadRequest request) {
        boolean handled = em.find(RequestWorker.class, new RequestWorker.Key(request.id(), who.account())) != null;
        Decision plain = decide(who, request, handled, false);
        if (plain.allowed() || !bound(who)) {
            return plain;
        }
        Optional<BreakGlass> glass = open(who.account(), request.id());
        glass.ifPresent(opened -> em.persist(new BreakGlassLook(opened, clock.instant())));
        return decide(who, request, handled, glass.isPresent());
    }

    /** The same without recording a look. */
    boolean seesWithout(Caller who, LeadRequest request) {
        boolean handled = em.find(RequestWorker.class, new RequestWorker.Key(request.id(), who.account())) != null;
        return decide(who, request, handled, false).allowed();
    }

    private static Decision decide(Caller who, LeadRequest request, boolean handled, boolean glass) {
        return AccessPolicy.seeRequest(who.role(), who.account(), who.agencyId(), new AccessPolicy.Need(
                request.ownership(), request.state(), handled, glass));
    }

    /** Whether the caller is bound to cases at all: others see their own or everything. */
    private static boolean bound(Caller who) {
        return who.is(Role.EXAMINER) || who.is(Role.SUPERVISOR);
    }

    Optional<BreakGlass> open(String account, Long requestId) {
        return em.createQuery("select g from BreakGlass g where g.account = :account and g.requestId = :request"
                        + " order by g.id desc", BreakGlass.class).setParameter("account", account)
                .setParameter("request", requestId).getResultStream().filter(this::lasts).findFirst();
    }

    private boolean lasts(BreakGlass glass) {
        BreakGlassDecision decision = em.find(BreakGlassDecision.class, glass.id());
        boolean rejected = decision != null && !decision.approved();
        return BreakGlassPolicy.lasts(glass.openedAt(), rejected, clock.instant(), limits()).allowed();
    }

    /** Keeps that the caller has worked on the request; requesters see theirs anyhow. */
    void worked(Caller who, LeadRequest request) {
        boolean unit = bound(who) || who.is(Role.COMMANDER);
        if (unit && em.find(RequestWorker.class, new RequestWorker.Key(request.id(), who.account())) == null) {
            em.persist(new RequestWorker(request, who.account(), clock.instant()));
        }
    }

    DutyLimits limits() {
        return PolicyParameters.at(clock.instant()).duties();
    }
}
