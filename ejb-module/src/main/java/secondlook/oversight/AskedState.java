package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import secondlook.intake.BoardFacts;
import secondlook.intake.BoardRecords;
import secondlook.statepolice.SentRequest;
import secondlook.statepolice.StateRequestRecords;

/** What went to the State Police in a span (307.5-5.4.2), and for whom. */
@ApplicationScoped
class AskedState {

    @Inject
    StateRequestRecords state;

    @Inject
    BoardRecords intake;

    /** @param request number of the request it is about @param number under which the State Police were asked */
    record One(String request, String number, boolean agency, Instant at) {
    }

    List<One> of(Instant from, Instant to) {
        List<SentRequest> sent = state.sent(from, to);
        Map<String, BoardFacts> facts = intake.facts(sent.stream().map(SentRequest::requestId).toList());
        return sent.stream().map(each -> one(each, facts.get(each.requestId()))).toList();
    }

    private static One one(SentRequest sent, BoardFacts about) {
        return new One(about.number(), sent.number(), about.agency(), sent.at());
    }

    static long count(List<One> sent, boolean ofAgencies) {
        return sent.stream().filter(one -> one.agency() == ofAgencies).count();
    }
}
