package secondlook.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import secondlook.policy.RequestState;

/**
 * What the Board is told of requests (307.5-6.2), as it stood at a moment that has passed: the answer is the same
 * whenever it is asked.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BoardRecords {

    private static final Set<RequestState> ENDS = Set.of(RequestState.LEAD_ISSUED, RequestState.NO_CANDIDATE,
            RequestState.CLOSED, RequestState.REFUSED, RequestState.WITHDRAWN);

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** When the first request was handed in; empty before it. */
    public Optional<Instant> first() {
        return Stream.of("select r.receivedAt from LeadRequest r order by r.receivedAt",
                "select r.at from Refusal r order by r.at")
                .flatMap(query -> em.createQuery(query, Instant.class).setMaxResults(1).getResultStream())
                .min(Comparator.naturalOrder());
    }

    /** What came in from the first moment until before the second. */
    public BoardSpan span(Instant from, Instant to, boolean agencies) {
        String whose = agencies ? " is not null" : " is null";
        long taken = count("select count(r) from LeadRequest r where r.receivedAt >= :from and r.receivedAt < :to"
                + " and r.requester.agencyId" + whose, Map.of("from", from, "to", to));
        String refusals = "select count(r) from Refusal r where r.at >= :from and r.at < :to and r.agencyId" + whose;
        long atTheDoor = count(refusals + " and r.requestId is null", Map.of("from", from, "to", to));
        long bySupervisor = count("select count(r) from Refusal r, LeadRequest q where q.id = r.requestId"
                + " and r.at >= :from and r.at < :to and q.requester.agencyId" + whose, Map.of("from", from, "to", to));
        long pending = count("select count(r) from LeadRequest r where r.receivedAt < :to and r.requester.agencyId"
                + whose + " and not exists (select e from RequestEvent e where e.requestId = r.id and e.at < :to"
                + " and e.state in :ends)", Map.of("to", to, "ends", ENDS));
        return new BoardSpan(taken + atTheDoor, atTheDoor + bySupervisor, pending);
    }

    private long count(String query, Map<String, Object> values) {
        var counting = em.createQuery(query, Long.class);
        values.forEach(counting::setParameter);
        return counting.getSingleResult();
    }

    /** What happened from the first moment until before the second, each with the request it happened to. */
    public List<BoardEvent> events(Instant from, Instant to) {
        List<BoardEvent> events = new ArrayList<>();
        em.createQuery("select r from LeadRequest r where r.receivedAt >= :from and r.receivedAt < :to",
                LeadRequest.class).setParameter("from", from).setParameter("to", to).getResultStream()
                .forEach(r -> events.add(event(BoardEvent.Kind.RECEIVED, r, r.receivedAt())));
        em.createQuery("select r from Refusal r where r.at >= :from and r.at < :to and r.requestId is null",
                Refusal.class).setParameter("from", from).setParameter("to", to).getResultStream()
                .forEach(r -> events.add(new BoardEvent(BoardEvent.Kind.REFUSED_AT_THE_DOOR, null, r.byAgency(),
                        r.at(), r.at())));
        em.createQuery("select e, r from RequestEvent e, LeadRequest r where r.id = e.requestId and e.at >= :from"
                + " and e.at < :to and e.state in :ends and not exists (select b from RequestEvent b where b.requestId"
                + " = e.requestId and b.id < e.id and b.state in :ends)", Object[].class).setParameter("from", from)
                .setParameter("to", to).setParameter("ends", ENDS).getResultStream()
                .forEach(row -> events.add(event(BoardEvent.Kind.ENDED, (LeadRequest) row[1],
                        ((RequestEvent) row[0]).at())));
        return events;
    }

    private static BoardEvent event(BoardEvent.Kind kind, LeadRequest request, Instant at) {
        return new BoardEvent(kind, request.number(), request.requester().agencyId() != null, request.receivedAt(),
                at);
    }

    /** By public id. */
    public Map<String, BoardFacts> facts(Collection<String> requestIds) {
        return requestIds.isEmpty() ? Map.of() : em.createQuery("select r from LeadRequest r where r.publicId in :ids",
                LeadRequest.class).setParameter("ids", requestIds).getResultStream().map(BoardRecords::facts)
                .collect(Collectors.toMap(BoardFacts::requestId, facts -> facts));
    }

    /** How many incidents the requests are about; several may be about one. */
    public long incidents(Collection<String> requestIds) {
        return requestIds.isEmpty() ? 0 : count("select count(distinct r.investigation.incidentNumber) from LeadRequest"
                + " r where r.publicId in :ids", Map.of("ids", requestIds));
    }

    private static BoardFacts facts(LeadRequest request) {
        Requester asked = request.requester();
        boolean agency = asked.agencyId() != null;
        return new BoardFacts(request.publicId(), request.number(),
                agency ? asked.agencyName() : asked.contact().unitOrAgency(), agency, request.investigation().offense(),
                request.investigation().source(), request.receivedAt());
    }
}
