package secondlook.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.policy.QualityView;
import secondlook.policy.Suitability;

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

    @Inject
    RequestRoad road;

    /** The latest search of the request, its candidates best first. */
    public Optional<SearchView> latest(String requestId) {
        return searches.latest(requestId).map(SearchRecord::view);
    }

    /** The enrolments on the list of any search of the request. */
    public Set<Long> listed(String requestId) {
        return searches.listed(requestId);
    }

    /** Every search whose list holds the enrolment, oldest first. */
    public List<SearchView> holding(long enrolmentId) {
        return searches.holding(enrolmentId).stream().map(SearchRecord::view).toList();
    }

    /** The account that ran the latest search; null before the first. */
    public String searcher(String requestId) {
        return searches.latest(requestId).map(SearchRecord::examiner).orElse(null);
    }

    /** How suitable the searched face was, as the latest search measured it; empty where nothing was measured. */
    public Optional<Suitability> suitability(String requestId) {
        return searches.latest(requestId).map(search -> search.view().quality()).map(QualityView::overall);
    }

    /** The searches of these days, oldest first. */
    public List<String> ids(LocalDate from, LocalDate to) {
        return searches.ids(from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** What somebody who checks a search needs to find its papers; no candidate and no picture. */
    public String facts(String searchId) {
        SearchView search = searches.found(searchId).view();
        RequestFacts request = road.facts(search.requestId());
        return request.number() + ", " + request.offense().label() + ", case " + request.caseNumber()
                + "; searched by " + search.examiner() + " at " + search.workstation() + ", "
                + search.at().truncatedTo(ChronoUnit.SECONDS) + ", list of " + search.listLength();
    }
}
