package secondlook.lead;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import secondlook.policy.LeadUse;
import secondlook.shared.NotFound;

/**
 * Outcomes, counted without people, and reports to be released.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LeadRecords {

    @Inject
    LeadBook book;

    /** Requests that ended with an investigative lead. */
    public long leads() {
        return book.count(Lead.Outcome.LEAD);
    }

    /** Requests that ended without a viable candidate. */
    public long withoutCandidate() {
        return book.count(Lead.Outcome.NO_CANDIDATE);
    }

    /** The latest version of the report of a request; empty while there is none, or after its pages were purged. */
    public Optional<ReportLine> latest(String requestId) {
        return book.reports(requestId).stream().reduce((older, newer) -> newer).filter(ReportLine::kept);
    }

    /** The pages of a version as they were issued; NotFound when there are none. */
    public ReportContent content(String requestId, int version) {
        return book.report(requestId, version).orElseThrow(() -> new NotFound("There is no such report.")).content();
    }

    /** The requests answered from the first moment until before the second, in the order of their answers. */
    public List<AnsweredRequest> answered(Instant from, Instant to) {
        return book.answered(from, to);
    }

    /** What the requester reported last of what became of the request's lead; empty before. */
    public Optional<LeadUse> use(String requestId) {
        return Optional.ofNullable(book.use(requestId)).map(UseView::use);
    }
}
