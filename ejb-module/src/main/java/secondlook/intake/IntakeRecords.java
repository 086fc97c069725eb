package secondlook.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import secondlook.policy.RequestState;

/**
 * What came in, counted without people.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class IntakeRecords {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** Everything handed in: what was taken in and what was refused at the door. */
    public long received() {
        return em.createQuery("select count(r) from LeadRequest r", Long.class).getSingleResult()
                + em.createQuery("select count(r) from Refusal r where r.requestId is null", Long.class)
                .getSingleResult();
    }

    /** Which of these SHA-256 are those of a probe, also of one whose photograph was erased. */
    public Set<String> probesAmong(Collection<String> sha256) {
        return sha256.isEmpty() ? Set.of() : Set.copyOf(em.createQuery(
                "select p.sha256 from Probe p where p.sha256 in :sha256", String.class)
                .setParameter("sha256", sha256).getResultList());
    }

    /** Requests standing in each state; states without any are absent. */
    public Map<RequestState, Long> byState() {
        return RequestList.counts(em, new RequestList.Scope("1 = 1", Map.of()));
    }

    /** Refusals, at the door or by a supervisor, by the id of the clause. */
    public Map<String, Long> refusedByClause() {
        Map<String, Long> counts = new TreeMap<>();
        em.createQuery("select r.clause, count(r) from Refusal r group by r.clause", Object[].class).getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** Numbers of the requests taken in on these days, oldest first. */
    public List<String> numbers(LocalDate from, LocalDate to) {
        return em.createQuery("select r.id, r.receivedAt from LeadRequest r where r.receivedAt >= :from"
                + " and r.receivedAt < :to order by r.id", Object[].class)
                .setParameter("from", from.atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter("to", to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()).getResultStream()
                .map(row -> LeadRequest.number((Long) row[0], (Instant) row[1])).toList();
    }

    /** What somebody who checks a request needs to find its papers; no person on a picture, no picture. */
    public String facts(String number) {
        LeadRequest request = em.find(LeadRequest.class, RequestList.number(number));
        return request == null ? "No longer on record" : request.investigation().offense().label() + ", case "
                + request.investigation().caseNumber() + ", incident " + request.investigation().incidentNumber()
                + ": " + request.state().label();
    }

    /** Where the request of this number came from; empty when it is not on record. */
    public Optional<RequestOrigin> origin(String number) {
        return Optional.ofNullable(em.find(LeadRequest.class, RequestList.number(number))).map(request -> {
            Requester by = request.requester();
            return new RequestOrigin(request.publicId(), request.number(), by.agencyName(), by.contact().name(),
                    by.contact().unitOrAgency());
        });
    }
}
