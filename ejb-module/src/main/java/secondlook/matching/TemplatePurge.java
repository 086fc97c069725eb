package secondlook.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import secondlook.policy.RetentionKind;
import secondlook.shared.Keeping;
import secondlook.shared.PurgeSource;
import secondlook.shared.Sha256;

/**
 * Templates made from probes. They go with their photograph; one whose photograph is gone is due at once (307.5-5.4.6).
 * Within the purging act: MANDATORY, open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TemplatePurge implements PurgeSource {

    private static final String ORPHANS = "select s from SearchRecord s, SearchTemplate t, LeadRequest r"
            + " where t.searchId = s.id and r.publicId = s.requestId and s.at <= :since"
            + " and not exists (select i from ProbeImage i where i.requestId = r.id) order by s.at, s.id";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Searches searches;

    @Override
    public Set<RetentionKind> kinds() {
        return EnumSet.of(RetentionKind.PROBE_TEMPLATE);
    }

    @Override
    public List<Keeping> due(RetentionKind kind, Instant since, Collection<String> leftOut, int most) {
        return em.createQuery(ORPHANS, SearchRecord.class).setParameter("since", since).setMaxResults(most)
                .getResultStream().filter(search -> !leftOut.contains(search.requestId()))
                .map(search -> new Keeping(kind, search.id(), search.requestId(), search.at())).toList();
    }

    @Override
    public long count(RetentionKind kind) {
        return em.createQuery("select count(t) from SearchTemplate t", Long.class).getSingleResult();
    }

    @Override
    public void purge(RetentionKind kind, String key) {
        searches.eraseTemplate(key);
    }

    @Override
    public boolean present(RetentionKind kind, String key, String sha256) {
        SearchTemplate template = em.find(SearchTemplate.class, key);
        return template != null && Sha256.of(template.template().toBytes()).equals(sha256);
    }
}
