package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import secondlook.intake.IntakeService;
import secondlook.lead.LeadService;
import secondlook.matching.SearchCommand;
import secondlook.matching.SearchService;
import secondlook.policy.CaseStatus;

/** What investigators, the searching examiner and the supervisor do with a request, apart from opinions. */
@ApplicationScoped
class Desk {

    private static final int LIST_LENGTH = 20;

    @Inject
    private Stage stage;

    @Inject
    private IntakeService intake;

    @Inject
    private SearchService search;

    @Inject
    private LeadService lead;

    String submit(Person investigator, SampleCase sample, byte[] probe) {
        return stage.as(investigator, () -> intake.submit(sample.by(investigator, sample.facts(), probe)).id());
    }

    String submitForDecision(Person investigator, SampleCase sample, byte[] probe) {
        return stage.as(investigator,
                () -> intake.submit(sample.by(investigator, sample.factsThatNeedADecision(), probe)).id());
    }

    void refuse(Person supervisor, String request) {
        stage.as(supervisor, () -> intake.decideFlagged(request, false,
                "The facts rest on where the person was seen before, not on this incident."));
    }

    void withdraw(Person investigator, String request) {
        stage.as(investigator, () -> intake.withdraw(request, "The person on the still has come forward."));
    }

    /** Looks at the faces first and takes the largest, as the examiner does on the page. */
    void search(Person examiner, String request) {
        boolean several = stage.as(examiner, () -> search.faces(request)).faces().size() > 1;
        String narrative = several ? "The person in the middle, nearest to the camera." : null;
        stage.as(examiner, () -> search.search(
                new SearchCommand(request, 0, narrative, CaseStatus.ACTIVE, LIST_LENGTH, null)));
    }

    void issue(Person supervisor, String request) {
        stage.as(supervisor, () -> lead.issue(request));
    }

    void closeWithoutCandidate(Person supervisor, String request) {
        stage.as(supervisor, () -> lead.closeWithoutCandidate(request));
    }

    void acknowledge(Person investigator, String request) {
        stage.as(investigator, () -> lead.acknowledge(request));
    }
}
