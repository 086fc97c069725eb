package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.corroboration.ConcludeCommand;
import secondlook.corroboration.DisposeCommand;
import secondlook.corroboration.ExaminationService;
import secondlook.corroboration.ExaminationSheet;
import secondlook.corroboration.SheetCandidate;
import secondlook.identity.Members;
import secondlook.identity.Proof;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestView;
import secondlook.it.SamplePortraits;
import secondlook.it.SampleRequest;
import secondlook.lead.TouchedRequest;
import secondlook.lead.TouchedService;
import secondlook.matching.CandidateView;
import secondlook.matching.Rerun;
import secondlook.matching.RerunService;
import secondlook.matching.SearchCommand;
import secondlook.matching.SearchService;
import secondlook.matching.SearchView;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.Conclusion;
import secondlook.policy.Disposition;
import secondlook.policy.ExpungementAuthority;
import secondlook.policy.Perceived;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.NotFound;

/** Expungement and running a search again, in the server, with real people's passwords. */
class ExpungementIT extends AppIT {


    @Inject
    private GalleryService gallery;

    @Inject
    private ExpungementService expungements;

    @Inject
    private ExpungementDirectory directory;

    @Inject
    private SearchService search;

    @Inject
    private RerunService reruns;

    @Inject
    private TouchedService touches;

    @Inject
    private ExaminationService examinations;

    @Inject
    private IntakeService intake;

    @Inject
    private Members members;

    @Inject
    private SamplePortraits portraits;

    @Inject
    private AuditTrail trail;

    private void account(String username, Role role) {
        members.open(username, username, role);
    }

    private SearchView searched() {
        RequestView request = as.account("x-reed", Role.INVESTIGATOR, () -> intake.submit(
                SampleRequest.with(sample -> sample.probe = portraits.picture("sample3.jpg"))));
        return as.account("x-ann", Role.EXAMINER, () -> search.search(new SearchCommand(request.id(), 0,
                "The narrative is about the woman in front.", CaseStatus.ACTIVE, 20, null, null)));
    }

    private ExpungeCommand order(long enrolment, Proof proof) {
        return new ExpungeCommand(enrolment, ExpungementAuthority.COURT_ORDER, "3rd Circuit 26-77",
                LocalDate.of(2026, 1, 2), "The charge was dismissed.", proof);
    }

    @Test
    @Verifies(value = {Clause.PROTECTED_STORE, Clause.QUERIES_LOGGED}, refusal = false)
    void expungedPersonIsGoneFromNewSearchesAndOldOnesSayOnlyThat() {
        account("x-laso", Role.LASO);
        account("x-ann", Role.EXAMINER);
        portraits.sought();
        long gone = as.account("x-laso", Role.LASO, () -> gallery.enrol(SamplePortraits.booking("x-010f",
                portraits.picture("avatars/010f.jpg")))).id();
        SearchView before = searched();
        int rank = before.candidates().stream().filter(c -> c.enrolmentId() == gone).findFirst().orElseThrow().rank();
        assertThat(as.account("x-sue", Role.SUPERVISOR, () -> reruns.rerun(before.id())).same()).isTrue();

        Proof proof = members.proof("x-laso");
        ExpungementView done = as.account("x-laso", Role.LASO, () -> expungements.expunge(order(gone, proof)))
                .view();
        ExpungementView proven = as.account("x-laso", Role.LASO, () -> expungements.prove(done.id()));
        assertThat(proven.proof().rootAfter()).isNotEqualTo(proven.rootBefore());
        assertThat(searched().candidates()).extracting(CandidateView::enrolmentId).doesNotContain(gone);
        assertThatThrownBy(() -> as.account("x-ann", Role.EXAMINER, () -> search.candidatePicture(before.id(), rank)))
                .isInstanceOf(NotFound.class).hasMessageContaining("expunged after this search");
        Rerun again = as.account("x-aud", Role.AUDITOR, () -> reruns.rerun(before.id()));
        assertThat(again.same()).isTrue();
        assertThat(again.lines().get(rank - 1).outcome()).isEqualTo(Rerun.Outcome.EXPUNGED);

        List<TouchedRequest> touched = as.account("x-chief", Role.COMMANDER, () -> touches.touched(gone));
        assertThat(touched).extracting(TouchedRequest::searchId).contains(before.id());
        assertThat(touched.get(0).open()).isTrue();
        long waiting = as.account("x-chief", Role.COMMANDER, directory::waiting);
        assertThat(waiting).isPositive();
        assertThat(as.account("x-chief", Role.COMMANDER, () -> expungements.acknowledge(done.id())).acknowledged())
                .isNotNull();
        assertThat(as.account("x-chief", Role.COMMANDER, directory::waiting)).isEqualTo(waiting - 1);
        assertThat(acts(before.id())).contains("RerunService.rerun", "SearchService.search");
        assertThat(acts(done.id())).contains("ExpungementService.expunge", "ExpungementService.prove",
                "ExpungementService.acknowledge");
        examinedAllTheSame(before);
    }

    /** The sheet of a search made before still works: whose picture is gone is not comparable. */
    private void examinedAllTheSame(SearchView before) {
        ExaminationSheet sheet = as.account("x-ann", Role.EXAMINER, () -> examinations.open(before.requestId()));
        for (SheetCandidate candidate : sheet.candidates()) {
            as.account("x-ann", Role.EXAMINER, () -> examinations.dispose(new DisposeCommand(sheet.examinationId(),
                    candidate.position(), Disposition.NOT_COMPARABLE, "No comparison possible.")));
        }
        Proof proof = members.proof("x-ann");
        assertThat(as.account("x-ann", Role.EXAMINER, () -> examinations.conclude(new ConcludeCommand(
                sheet.examinationId(), Conclusion.INCONCLUSIVE, null, "No candidate could be compared feature by "
                + "feature on this list.", Perceived.UNKNOWN, proof))).signed()).isTrue();
    }

    private List<String> acts(String about) {
        return as.account("x-aud", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null, null, null, null, null,
                0, 200))).items().stream().filter(line -> line.object() != null && line.object().contains(about))
                .map(AuditLine::act).toList();
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void nobodyButTheLasoExpungesAndOnlyTheCommanderIsShownTheCases() {
        assertThatThrownBy(() -> as.account("x-chief", Role.COMMANDER, () -> expungements.expunge(order(1, null))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.account("x-ann", Role.EXAMINER, () -> touches.touched(1)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.account("x-ann", Role.EXAMINER, directory::waiting))
                .isInstanceOf(EJBAccessException.class);
        assertThat(as.account("x-chief", Role.COMMANDER, directory::waiting)).isNotNegative();
        assertThatThrownBy(() -> as.account("x-ann", Role.EXAMINER, () -> reruns.rerun("none")))
                .isInstanceOf(EJBAccessException.class);
    }
}
