package secondlook.intake;

import java.util.List;

/** A request as others see it: as facts for the later steps, and as its readers may read it. */
final class RequestViews {

    private RequestViews() {
    }

    static RequestFacts facts(LeadRequest request, Probe probe) {
        Investigation of = request.investigation();
        Requester by = request.requester();
        return new RequestFacts(request.publicId(), request.number(), of.incidentNumber(), of.caseNumber(),
                of.offense(), of.caseStatus(), of.purpose(), of.facts(), of.source(), of.sourceDetail(), by.contact(),
                by.account(), by.agencyId(), by.agencyName(), by.agreementNumber(), request.state(),
                request.receivedAt(), request.policyVersion(), probe.view());
    }

    /**
     * The request as its readers may read it.
     *
     * @param frozenBy the finding that freezes it, null for a request that is not frozen
     */
    static RequestView view(LeadRequest request, Probe probe, List<TimelineEntry> timeline,
                            List<QuestionView> questions, String frozenBy) {
        Investigation of = request.investigation();
        String next = NextStep.of(request.state(), of.caseStatus(), questions);
        return new RequestView(request.publicId(), request.number(), request.version(), of.incidentNumber(),
                of.caseNumber(), of.offense(), of.caseStatus(), of.purpose(), of.facts(), of.source(),
                of.sourceDetail(), request.requester().contact(), request.requester().agencyName(), request.state(),
                frozenBy == null ? next : next + " It is suspended by " + frozenBy, request.receivedAt(),
                request.changedAt(),
                probe.view(), timeline, request.flag(), request.outcome(), request.reportVersion(),
                request.policyVersion(), questions);
    }
}
