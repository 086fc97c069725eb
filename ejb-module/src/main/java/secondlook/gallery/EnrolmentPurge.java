package secondlook.gallery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import secondlook.policy.ExpungementAuthority;
import secondlook.policy.RetentionKind;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Keeping;
import secondlook.shared.PurgeSource;

/**
 * What is searched has no period and is never due: it goes by expungement. When a restored backup has brought an
 * expunged enrolment back, it is expunged again here, with its templates, before anybody is served (307.5-7.4,
 * MCL 28.243). Within the purging act: MANDATORY, open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EnrolmentPurge implements PurgeSource {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Erasure erasure;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public Set<RetentionKind> kinds() {
        return EnumSet.of(RetentionKind.ENROLMENT, RetentionKind.ENROLMENT_TEMPLATE);
    }

    @Override
    public List<Keeping> due(RetentionKind kind, Instant since, Collection<String> leftOut, int most) {
        return List.of();
    }

    @Override
    public long count(RetentionKind kind) {
        return em.createQuery(kind == RetentionKind.ENROLMENT ? "select count(c) from EnrolmentContent c"
                : "select count(t) from EnrolmentTemplate t where t.template.bytes is not null", Long.class)
                .getSingleResult();
    }

    /** Nothing once the enrolment is expunged: the photograph takes its templates along. */
    @Override
    public void purge(RetentionKind kind, String key) {
        Enrolment enrolment = em.find(Enrolment.class, number(key));
        if (enrolment != null && !enrolment.expunged()) {
            Instant now = clock.instant();
            erasure.expunge(enrolment.id(), new Expungement.Order(ExpungementAuthority.EXPUNGED_BEFORE,
                    "Purge journal", LocalDate.ofInstant(now, ZoneOffset.UTC),
                    "A restored backup had brought back what was expunged since it was made."), caller.get(), now);
        }
    }

    @Override
    public boolean present(RetentionKind kind, String key, String sha256) {
        String query = kind == RetentionKind.ENROLMENT
                ? "select count(e) from Enrolment e where e.id = :id and e.imageSha256 = :sha256"
                + " and e.expungedAt is null"
                : "select count(t) from EnrolmentTemplate t where t.enrolmentId = :id and t.templateSha256 = :sha256"
                + " and t.template.bytes is not null";
        return em.createQuery(query, Long.class).setParameter("id", number(key)).setParameter("sha256", sha256)
                .getSingleResult() > 0;
    }

    /** The number of the enrolment, in front of the version of a template. */
    private static Long number(String key) {
        return Long.valueOf(key.split(" ", 2)[0]);
    }
}
