package secondlook.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import secondlook.policy.HoldAuthority;
import secondlook.policy.RetentionPolicy;
import secondlook.shared.Caller;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;

/**
 * Which requests are held as evidence.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HoldRecords {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Requests requests;

    @Inject
    CurrentCaller caller;

    /** Holds the request of that number, for example {@code SL-2026-000012}; the time line says that it is held. */
    public HoldView place(String number, RetentionPolicy.Hold hold) {
        LeadRequest request = numbered(number);
        requests.about(request);
        EvidentiaryHold placed = new EvidentiaryHold(request, hold, caller.get(), requests.now());
        em.persist(placed);
        request.remarked(requests.now());
        requests.writeDown(request, "Held as evidence (" + hold.authority().label() + "), to be reviewed on "
                + hold.reviewOn());
        em.flush();
        return placed.view(request.number());
    }

    public HoldView review(String holdId, LocalDate next) {
        EvidentiaryHold hold = found(holdId);
        hold.reviewed(next, caller.get(), requests.now());
        em.flush();
        return hold.view(about(hold).number());
    }

    /** From now on what is due of the request is purged with the next run. */
    public HoldView lift(String holdId, String reason) {
        EvidentiaryHold hold = found(holdId);
        Caller who = caller.get();
        LeadRequest request = about(hold);
        hold.lift(reason, who, requests.now());
        requests.writeDown(request, "The hold as evidence (" + hold.authority().label() + ") was lifted");
        em.flush();
        return hold.view(request.number());
    }

    private LeadRequest about(EvidentiaryHold hold) {
        LeadRequest request = requests.found(hold.requestId());
        requests.about(request);
        return request;
    }

    private EvidentiaryHold found(String holdId) {
        EvidentiaryHold hold = em.find(EvidentiaryHold.class, holdId);
        if (hold == null) {
            throw new NotFound("There is no such hold.");
        }
        return hold;
    }

    private LeadRequest numbered(String number) {
        String given = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
        if (!given.matches("SL-\\d{4}-\\d{6,18}")) {
            throw new Invalid("requestNumber", "Enter the number of the request, for example SL-2026-000012.");
        }
        LeadRequest request = em.find(LeadRequest.class, Long.valueOf(given.substring(8)));
        if (request == null || !request.number().equals(given)) {
            throw new NotFound("There is no request " + given + ".");
        }
        return request;
    }

    /** The holds in force, those first whose review comes first. */
    public List<HoldView> open() {
        return em.createQuery("select h, r from EvidentiaryHold h, LeadRequest r where r.publicId = h.requestId"
                        + " and h.liftedAt is null order by h.reviewOn, h.id", Object[].class).getResultStream()
                .map(row -> ((EvidentiaryHold) row[0]).view(((LeadRequest) row[1]).number())).toList();
    }

    /** On whose word the request is held; empty when it is not. */
    public Set<HoldAuthority> of(String requestId) {
        return requests.holds(requestId);
    }
}
