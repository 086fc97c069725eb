package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import secondlook.intake.InformationService;
import secondlook.intake.IntakeService;
import secondlook.lead.LeadService;
import secondlook.matching.ComparisonService;
import secondlook.matching.FacesFound;
import secondlook.matching.SearchCommand;
import secondlook.matching.SearchService;
import secondlook.policy.CaseStatus;
import secondlook.policy.Suitability;

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
    private ComparisonService comparisons;

    @Inject
    private LeadService lead;

    @Inject
    private InformationService information;

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

    void decide(Person supervisor, String request, boolean allowed) {
        stage.as(supervisor, () -> intake.decideFlagged(request, allowed, allowed
                ? "The words do not say that the suspicion rests on what is protected."
                : "The facts rest on what is protected and not on this incident."));
    }

    void withdraw(Person investigator, String request) {
        stage.as(investigator, () -> intake.withdraw(request, "The person on the still has come forward."));
    }

    /** Looks at the faces and their quality first and takes the largest, as the examiner does on the page. */
    void search(Person examiner, String request) {
        FacesFound found = stage.as(examiner, () -> search.faces(request));
        String narrative = found.faces().size() > 1 ? "The person in the middle, nearest to the camera." : null;
        String reason = found.quality().get(0).overall() == Suitability.UNSUITABLE
                ? "The owner of the camera has no other still of this person." : null;
        stage.as(examiner, () -> search.search(
                new SearchCommand(request, 0, narrative, CaseStatus.ACTIVE, LIST_LENGTH, null, reason)));
    }

    /** Compares the searched face with the candidate at the head of the list. */
    void compare(Person examiner, String request) {
        stage.as(examiner, () -> comparisons.compareCandidate(request, CaseStatus.ACTIVE, 1));
    }

    void ask(Person examiner, String request, String question) {
        stage.as(examiner, () -> information.ask(request, question));
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
