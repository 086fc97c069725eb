package secondlook.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import secondlook.policy.BreakGlassPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * Access to a case that is not the caller's work, with a written reason, for some hours; the LASO and the commanding
 * officer see it at once and one of them decides on it (307.5-6.1.2.c, 7.4).
 */
@Audited
@Stateless
public class BreakGlassService {

    private static final int MOST_LISTED = 200;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    NeedToKnow need;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Opens the case of that number. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public BreakGlassView open(String number, String reason) {
        act.on("request " + Text.cut(number, 40), null).detail("Break-glass: " + reason);
        Caller who = caller.get();
        PolicyRefused.unless(BreakGlassPolicy.open(who.role(), reason, need.limits()));
        LeadRequest request = numbered(Text.required("number", number, 40));
        act.on("request " + request.number(), null)
                .onCase(request.investigation().caseNumber(), request.justification());
        if (need.seesWithout(who, request)) {
            throw new Conflict(request.number() + " is open to you as it is. Find it in your list of requests.");
        }
        if (need.open(who.account(), request.id()).isPresent()) {
            throw new Conflict("You have opened " + request.number() + " already.");
        }
        BreakGlass glass = new BreakGlass(request, who, reason, clock.instant(), need.limits());
        em.persist(glass);
        em.flush();
        return view(glass);
    }

    private LeadRequest numbered(String number) {
        return Optional.ofNullable(em.find(LeadRequest.class, RequestList.number(number)))
                .filter(found -> number.strip().equalsIgnoreCase(found.number()))
                .orElseThrow(() -> new NotFound("There is no request of that number. Write it as SL-2026-000012."));
    }

    /** Approves the access, or rejects it, which ends it at once. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public BreakGlassView decide(long id, boolean approve, String remark) {
        BreakGlass glass = Optional.ofNullable(em.find(BreakGlass.class, id))
                .orElseThrow(() -> new NotFound("There is no such break-glass access."));
        LeadRequest request = em.find(LeadRequest.class, glass.requestId());
        act.on("break-glass " + id + " to request " + request.number(), null)
                .onCase(request.investigation().caseNumber(), request.justification())
                .detail((approve ? "Approved for " : "Rejected for ") + glass.account() + ": " + remark);
        PolicyRefused.unless(BreakGlassPolicy.decide(caller.get().role(), caller.get().account(), glass.account()));
        if (em.find(BreakGlassDecision.class, id) != null) {
            throw new Conflict("Somebody has decided on this access already.");
        }
        em.persist(new BreakGlassDecision(glass, approve, remark, caller.get().account(), clock.instant()));
        em.flush();
        return view(glass);
    }

    /** All of them, newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public List<BreakGlassView> list() {
        act.on("break-glass accesses", null);
        return em.createQuery("select g from BreakGlass g order by g.id desc", BreakGlass.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(this::view).toList();
    }

    /** The caller's own, newest first. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public List<BreakGlassView> mine() {
        act.on("break-glass accesses", null);
        return em.createQuery("select g from BreakGlass g where g.account = :me order by g.id desc", BreakGlass.class)
                .setParameter("me", caller.get().account()).setMaxResults(MOST_LISTED).getResultStream()
                .map(this::view).toList();
    }

    private BreakGlassView view(BreakGlass glass) {
        long looks = em.createQuery("select count(l) from BreakGlassLook l where l.glassId = :glass", Long.class)
                .setParameter("glass", glass.id()).getSingleResult();
        return glass.view(em.find(LeadRequest.class, glass.requestId()), em.find(BreakGlassDecision.class, glass.id()),
                looks, clock.instant());
    }
}
