package secondlook.matching;

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
import java.util.stream.Collectors;
import secondlook.policy.RequestState;
import secondlook.policy.RetentionKind;
import secondlook.shared.Keeping;
import secondlook.shared.PurgeSource;

/**
 * Candidate lists and one-to-one scores of requests that have ended (307.5-6.1.3.b). The record of the search stays:
 * that it was made, by whom, of which photograph by its hash, against which gallery, and how many places its list had.
 * Within the purging act: MANDATORY, open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ListPurge implements PurgeSource {

    private static final Set<RequestState> ENDED = EnumSet.allOf(RequestState.class).stream()
            .filter(RequestState::ended).collect(Collectors.toUnmodifiableSet());
    private static final String KEPT = "(s.id in (select x.id from SearchRecord x join x.candidates c)"
            + " or exists (select c from ComparisonRecord c where c.searchId = s.id))";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CandidateLists lists;

    @Override
    public Set<RetentionKind> kinds() {
        return EnumSet.of(RetentionKind.CANDIDATE_LIST);
    }

    @Override
    public List<Keeping> due(RetentionKind kind, Instant since, Collection<String> leftOut, int most) {
        TypedQuery<SearchRecord> query = em.createQuery("select s from SearchRecord s, LeadRequest r"
                + " where r.publicId = s.requestId and r.state in :ended and s.at <= :since and " + KEPT
                + (leftOut.isEmpty() ? "" : " and s.requestId not in :leftOut") + " order by s.at, s.id",
                SearchRecord.class).setParameter("ended", ENDED).setParameter("since", since);
        if (!leftOut.isEmpty()) {
            query.setParameter("leftOut", leftOut);
        }
        return query.setMaxResults(most).getResultStream()
                .map(search -> new Keeping(kind, search.id(), search.requestId(), search.at())).toList();
    }

    @Override
    public long count(RetentionKind kind) {
        return em.createQuery("select count(s) from SearchRecord s where " + KEPT, Long.class).getSingleResult();
    }

    @Override
    public void purge(RetentionKind kind, String key) {
        SearchRecord search = em.find(SearchRecord.class, key);
        if (search != null) {
            lists.erase(search);
        }
    }

    @Override
    public boolean present(RetentionKind kind, String key, String sha256) {
        SearchRecord search = em.find(SearchRecord.class, key);
        return search != null && lists.sha256(search).equals(sha256);
    }
}
