package secondlook.lead;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import secondlook.intake.Road;
import secondlook.policy.Role;
import secondlook.shared.Erased;
import secondlook.shared.FiredEvents;

/** An issued report with pages of its own, for tests that print none. */
public final class SampleReport {

    private SampleReport() {
    }

    /** The purge of reports wired by hand. */
    public static ReportPurge purge(EntityManager em, Clock clock, Consumer<Erased> told) {
        ReportPurge purge = new ReportPurge();
        purge.book = book(em);
        purge.clock = clock;
        purge.gone = new FiredEvents<>(told);
        return purge;
    }

    private static LeadBook book(EntityManager em) {
        LeadBook book = new LeadBook();
        book.entities = em;
        return book;
    }

    /** Within a transaction; answers with the number of the report. */
    public static String of(EntityManager em, String requestId, String requestNumber, byte[] pages, Instant at) {
        em.createNativeQuery("insert into lead_outcome (id, request_id, request_number, outcome, enrolment_id,"
                        + " signed_hash, probe_sha256, issued_at, issued_by) values (?, ?, ?, 'LEAD', 1, 'aa', 'bb', ?,"
                        + " 'sue')").setParameter(1, 1_000 + Math.abs(requestId.hashCode()))
                .setParameter(2, requestId).setParameter(3, requestNumber)
                .setParameter(4, at.atOffset(ZoneOffset.UTC)).executeUpdate();
        Lead lead = book(em).of(requestId).orElseThrow();
        LeadReport.Head head = LeadReport.Head.first(requestNumber, Road.staff(Role.SUPERVISOR, "sue"), at);
        return book(em).keep(new LeadReport(lead, head, new LeadReport.Printed(pages, "cc"))).number();
    }

    /** What the request's page of results says of it. */
    public static ReportLine line(EntityManager em, String requestId) {
        return book(em).reports(requestId).get(0);
    }

    /** The pages as they are handed out; NotFound once they are gone. */
    public static byte[] pages(EntityManager em, String requestId) {
        return book(em).report(requestId, 0).orElseThrow().content().pdf();
    }
}
