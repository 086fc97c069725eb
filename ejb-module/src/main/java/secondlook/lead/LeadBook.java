package secondlook.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import secondlook.intake.RequestFacts;
import secondlook.shared.Conflict;
import secondlook.shared.UniqueKey;

/** Outcomes and reports as stored. */
@ApplicationScoped
class LeadBook {

    @PersistenceContext(unitName = "secondlook")
    EntityManager entities;

    Optional<Lead> of(String requestId) {
        return entities.createQuery("select l from Lead l where l.requestId = :id", Lead.class)
                .setParameter("id", requestId).getResultStream().findFirst();
    }

    /** The result so far, as its reader may see it. */
    LeadView view(RequestFacts request, long version) {
        List<ReportLine> reports = reports(request.id());
        return new LeadView(request.id(), request.number(), version, request.state(),
                Notice.of(request, of(request.id()).orElse(null), reports), reports, use(request.id()));
    }

    /** The latest report of what became of the lead; null before there is one. */
    UseView use(String requestId) {
        return entities.createQuery("select u from ReportedUse u where u.requestId = :id order by u.id desc",
                ReportedUse.class).setParameter("id", requestId).setMaxResults(1).getResultStream()
                .map(ReportedUse::view).findFirst().orElse(null);
    }

    /** The versions, oldest first, without their bytes. */
    List<ReportLine> reports(String requestId) {
        return entities.createQuery("select new secondlook.lead.ReportLine(r.version, r.number, r.issuedAt, r.issuedBy,"
                + " r.sha256, r.contentHash, r.supersedes, r.reason,"
                + " case when r.pdf.bytes is null then false else true end) from LeadReport r"
                + " where r.lead.requestId = :id order by r.version", ReportLine.class)
                .setParameter("id", requestId).getResultList();
    }

    /** One version; 0 is the latest. */
    Optional<LeadReport> report(String requestId, int version) {
        return entities.createQuery("select r from LeadReport r where r.lead.requestId = :id"
                + " and (:version = 0 or r.version = :version) order by r.version desc", LeadReport.class)
                .setParameter("id", requestId).setParameter("version", version).setMaxResults(1)
                .getResultStream().findFirst();
    }

    /** The versions issued until then whose pages are kept, oldest first. */
    List<LeadReport> kept(Instant until, Collection<String> leftOut, int most) {
        TypedQuery<LeadReport> query = entities.createQuery("select r from LeadReport r where r.pdf.bytes is not null"
                + " and r.issuedAt <= :until" + (leftOut.isEmpty() ? "" : " and r.lead.requestId not in :leftOut")
                + " order by r.issuedAt, r.id", LeadReport.class).setParameter("until", until);
        if (!leftOut.isEmpty()) {
            query.setParameter("leftOut", leftOut);
        }
        return query.setMaxResults(most).getResultList();
    }

    long kept() {
        return entities.createQuery("select count(r) from LeadReport r where r.pdf.bytes is not null", Long.class)
                .getSingleResult();
    }

    Optional<LeadReport> numbered(String number) {
        return entities.createQuery("select r from LeadReport r where r.number = :number", LeadReport.class)
                .setParameter("number", number).getResultStream().findFirst();
    }

    long count(Lead.Outcome outcome) {
        return entities.createQuery("select count(l) from Lead l where l.outcome = :outcome", Long.class)
                .setParameter("outcome", outcome).getSingleResult();
    }

    List<AnsweredRequest> answered(Instant from, Instant to) {
        return entities.createQuery("select l from Lead l where l.issuedAt >= :from and l.issuedAt < :to"
                + " order by l.issuedAt, l.id", Lead.class).setParameter("from", from).setParameter("to", to)
                .getResultStream().map(Lead::answered).toList();
    }

    /** Writes at once; two people who issue at the same time: the second one gets the Conflict. */
    <T> T keep(T entity) {
        try {
            entities.persist(entity);
            entities.flush();
            return entity;
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("Somebody else has issued this result at the same moment. Open it again.");
            }
            throw e;
        }
    }
}
