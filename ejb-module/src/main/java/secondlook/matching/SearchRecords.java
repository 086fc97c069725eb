package secondlook.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Searches as recorded.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SearchRecords {

    @Inject
    Searches searches;

    /** The latest search of the request, its candidates best first. */
    public Optional<SearchView> latest(String requestId) {
        return searches.latest(requestId).map(SearchRecord::view);
    }

    /** Every search whose list holds the enrolment, oldest first. */
    public List<SearchView> holding(long enrolmentId) {
        return searches.holding(enrolmentId).stream().map(SearchRecord::view).toList();
    }

    /** The account that ran the latest search; null before the first. */
    public String searcher(String requestId) {
        return searches.latest(requestId).map(SearchRecord::examiner).orElse(null);
    }
}
