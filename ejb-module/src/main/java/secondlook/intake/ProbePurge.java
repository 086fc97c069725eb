package secondlook.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import secondlook.policy.RequestState;
import secondlook.policy.RetentionKind;
import secondlook.shared.Keeping;
import secondlook.shared.PurgeSource;

/**
 * Photographs of requests that have ended; a photograph takes the templates made from it along (307.5-5.4.6, 6.1.3.b).
 * Within the purging act: MANDATORY, open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProbePurge implements PurgeSource {

    private static final Set<RequestState> STOPPED = EnumSet.of(RequestState.REFUSED, RequestState.WITHDRAWN,
            RequestState.NO_CANDIDATE);
    private static final String KEPT = " from LeadRequest r, ProbeImage i where i.requestId = r.id and ";
    private static final String WITHOUT_LEAD = "(r.state in :stopped or r.state = secondlook.policy.RequestState.CLOSED"
            + " and r.reportVersion = 0)";
    private static final String OF_LEAD = "(r.state not in :stopped and r.reportVersion > 0)";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Requests requests;

    @Override
    public Set<RetentionKind> kinds() {
        return EnumSet.of(RetentionKind.PROBE_WITHOUT_LEAD, RetentionKind.PROBE_OF_LEAD);
    }

    private static String which(RetentionKind kind) {
        return KEPT + (kind == RetentionKind.PROBE_OF_LEAD ? OF_LEAD : WITHOUT_LEAD);
    }

    @Override
    public List<Keeping> due(RetentionKind kind, Instant since, Collection<String> leftOut, int most) {
        TypedQuery<LeadRequest> query = em.createQuery("select r" + which(kind) + " and r.changedAt <= :since"
                + (leftOut.isEmpty() ? "" : " and r.publicId not in :leftOut") + " order by r.changedAt, r.id",
                LeadRequest.class).setParameter("stopped", STOPPED).setParameter("since", since);
        if (!leftOut.isEmpty()) {
            query.setParameter("leftOut", leftOut);
        }
        return query.setMaxResults(most).getResultStream().map(r -> keeping(kind, r)).toList();
    }

    private static Keeping keeping(RetentionKind kind, LeadRequest request) {
        return new Keeping(kind, request.publicId(), request.publicId(), request.changedAt());
    }

    @Override
    public long count(RetentionKind kind) {
        return em.createQuery("select count(r)" + which(kind), Long.class).setParameter("stopped", STOPPED)
                .getSingleResult();
    }

    @Override
    public void purge(RetentionKind kind, String key) {
        LeadRequest request = requests.found(key);
        if (requests.purge(request, kind)) {
            requests.writeDown(request, "The photograph was purged; its SHA-256 is kept");
        }
    }

    @Override
    public boolean present(RetentionKind kind, String key, String sha256) {
        return em.createQuery("select count(i) from LeadRequest r, ProbeImage i, Probe p where i.requestId = r.id"
                        + " and p.requestId = r.id and r.publicId = :id and p.sha256 = :sha256", Long.class)
                .setParameter("id", key).setParameter("sha256", sha256).getSingleResult() > 0;
    }
}
