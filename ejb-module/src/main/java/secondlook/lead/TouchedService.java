package secondlook.lead;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import secondlook.intake.RequestFacts;
import secondlook.intake.RequestRoad;
import secondlook.matching.SearchRecords;
import secondlook.matching.SearchView;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;

/**
 * Which open and past requests and leads an enrolment touches, for the commanding officer after an expungement
 * (307.5-6.1.3.a, MCL 28.243). Read from the records of the searches, which are never changed.
 */
@Audited
@Stateless
public class TouchedService {

    @Inject
    CurrentAct act;

    @Inject
    RequestRoad road;

    @Inject
    SearchRecords searches;

    @Inject
    LeadBook book;

    /** Every search whose list held it, oldest first. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.AUDITOR})
    public List<TouchedRequest> touched(long enrolmentId) {
        act.on("requests touched by enrolment " + enrolmentId, null);
        return searches.holding(enrolmentId).stream().map(search -> touched(search, enrolmentId)).toList();
    }

    private TouchedRequest touched(SearchView search, long enrolmentId) {
        RequestFacts request = road.facts(search.requestId());
        int rank = search.candidates().stream().filter(c -> c.enrolmentId() == enrolmentId).findFirst().orElseThrow()
                .rank();
        boolean lead = book.of(request.id()).filter(Lead::lead).map(Lead::enrolmentId)
                .filter(named -> named == enrolmentId).isPresent();
        return new TouchedRequest(request.id(), request.number(), request.state(), !request.state().ended(),
                search.id(), search.at(), rank, lead);
    }
}
