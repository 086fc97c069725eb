package secondlook.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestView;
import secondlook.it.As;
import secondlook.it.SamplePortraits;
import secondlook.it.SampleRequest;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.StillSource;
import secondlook.policy.Suitability;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;

class SearchIT extends AppIT {

    private static final String WHOM = "The narrative is about the woman in front.";

    @Resource(lookup = "java:app/secondlook/db")
    private DataSource dataSource;

    @Inject
    private IntakeService intake;

    @Inject
    private SearchService search;

    @Inject
    private ComparisonService comparisons;

    @Inject
    private SamplePortraits portraits;

    @Inject
    private AuditTrail trail;

    private RequestView submitted() {
        return as.account("s-reed", Role.INVESTIGATOR, () -> intake.submit(
                SampleRequest.with(sample -> sample.probe = portraits.picture("sample3.jpg"))));
    }

    private static SearchCommand of(RequestView request) {
        return new SearchCommand(request.id(), 0, WHOM, CaseStatus.ACTIVE, 20, null, null);
    }

    private List<AuditLine> entries(RequestView request) {
        return as.account("s-aud", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null, request.caseNumber(),
                null, null, null, 0, 50))).items();
    }

    @Test
    @Verifies(value = {Clause.EXAMINER, Clause.GALLERY, Clause.QUERIES_LOGGED}, refusal = false)
    void otherPhotographOfTheEnrolledPersonComesFirst() {
        long sought = portraits.sought();
        RequestView request = submitted();
        assertThat(as.account("s-ann", Role.EXAMINER, () -> search.faces(request.id())).faces()).hasSize(3);
        SearchView done = as.account("s-ann", Role.EXAMINER, () -> search.search(of(request)));
        assertThat(done.candidates().get(0).enrolmentId()).isEqualTo(sought);
        assertThat(done.candidates().get(0).score()).isGreaterThan(0.5);
        assertThat(done.workstation()).isEqualTo("desk 7");
        assertThat(done.proof().snapshotRoot()).isEqualTo(done.gallerySnapshot());
        assertThat(done.proof().complete()).isTrue();
        assertThat(done.quality().overall()).isEqualTo(Suitability.SUITABLE);
        assertThat(entries(request).get(0).act()).isEqualTo("SearchService.search");
        assertThat(entries(request).get(0).outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(as.account("s-ann", Role.EXAMINER, () -> search.view(request.id()))).isEqualTo(done);
        assertThat(as.account("s-ann", Role.EXAMINER, () -> search.candidatePicture(done.id(), 1)).bytes())
                .isEqualTo(portraits.soughtPortrait());
        assertThat(as.account("s-ann", Role.EXAMINER, () -> intake.view(request.id())).state())
                .isEqualTo(RequestState.SEARCHED);
    }

    @Test
    @Verifies(value = {Clause.NO_MOBILE, Clause.TWO_EXAMINERS}, refusal = true)
    void searchAndResultAreRefusedElsewhereAndToOthers() {
        portraits.sought();
        RequestView request = submitted();
        Caller elsewhere = new Caller("s-ann", "Ann", "CIU", Role.EXAMINER, null, null, null, "10.9.9.9", null,
                "Firefox", "c");
        assertThatThrownBy(() -> as.caller(elsewhere, () -> search.search(of(request))))
                .isInstanceOf(PolicyRefused.class);
        assertThat(entries(request).get(0).clause()).isEqualTo("307.5-3.3");
        assertThatThrownBy(() -> as.account("s-reed", Role.INVESTIGATOR, () -> search.search(of(request))))
                .isInstanceOf(EJBAccessException.class);
        SearchView done = as.account("s-ann", Role.EXAMINER, () -> search.search(of(request)));
        assertThatThrownBy(() -> as.caller(elsewhere, () -> search.view(request.id())))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> as.account("s-ben", Role.EXAMINER, () -> search.candidatePicture(done.id(), 1)))
                .isInstanceOf(PolicyRefused.class);
    }

    @Test
    @Verifies(value = Clause.EXAMINER, refusal = true)
    void unsuitableFaceIsSearchedWithAWrittenReasonOnly() {
        portraits.sought();
        RequestView request = as.account("s-reed", Role.INVESTIGATOR, () -> intake.submit(
                SampleRequest.with(sample -> sample.probe = portraits.atNight())));
        assertThat(as.account("s-ann", Role.EXAMINER, () -> search.faces(request.id())).quality().get(0).overall())
                .isEqualTo(Suitability.UNSUITABLE);
        assertThatThrownBy(() -> as.account("s-ann", Role.EXAMINER, () -> search.search(of(request))))
                .isInstanceOf(PolicyRefused.class);
        assertThat(entries(request).get(0).clause()).isEqualTo("307.5-2.3");
        SearchView done = as.account("s-ann", Role.EXAMINER, () -> search.search(new SearchCommand(request.id(), 0,
                null, CaseStatus.ACTIVE, 20, null, "The camera has no other picture of him.")));
        assertThat(done.qualityReason()).isEqualTo("The camera has no other picture of him.");
        assertThat(as.account("s-ann", Role.EXAMINER, () -> search.view(request.id()))).isEqualTo(done);
    }

    @Test
    @Verifies(value = {Clause.EXAMINER, Clause.QUERIES_LOGGED}, refusal = false)
    void comparisonIsInTheTrailWithBothHashesAndBlindExaminersSeeNoneOfIt() {
        portraits.sought();
        RequestView request = submitted();
        as.account("s-ann", Role.EXAMINER, () -> search.search(of(request)));
        ComparisonView compared = as.account("s-ann", Role.EXAMINER,
                () -> comparisons.compareStill(request.id(), CaseStatus.ACTIVE, new SecondStill(
                        portraits.soughtPortrait(), StillSource.BUSINESS_CAMERA, null, WHOM, 1)));
        assertThat(compared.score()).isGreaterThan(0.5);
        AuditLine entry = entries(request).get(0);
        assertThat(entry.act()).isEqualTo("ComparisonService.compareStill");
        assertThat(entry.objectHash()).isEqualTo(request.probe().sha256());
        assertThat(entry.detail()).contains(compared.secondSha256());
        assertThat(as.account("s-ann", Role.EXAMINER, () -> comparisons.list(request.id())))
                .containsExactly(compared);
        assertThatThrownBy(() -> as.account("s-ben", Role.EXAMINER, () -> comparisons.list(request.id())))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> as.account("s-ben", Role.EXAMINER,
                () -> comparisons.compareCandidate(request.id(), CaseStatus.ACTIVE, 1)))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> as.account("s-reed", Role.INVESTIGATOR, () -> comparisons.list(request.id())))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @Verifies(value = Clause.NO_PREDICTION, refusal = true)
    void twoExaminersAtTheSameMomentSearchOnce() {
        portraits.sought();
        RequestView request = submitted();
        Future<SearchView> ann = as.start(As.member("s-ann", Role.EXAMINER), () -> search.search(of(request)));
        Future<SearchView> ben = as.start(As.member("s-ben", Role.EXAMINER), () -> search.search(of(request)));
        int done = 0;
        for (Future<SearchView> call : List.of(ann, ben)) {
            try {
                As.done(call);
                done++;
            } catch (Conflict | PolicyRefused late) {
                assertThat(late.getMessage()).isNotBlank();
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(count("search_record", request)).isEqualTo(1);
    }

    @Test
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = false)
    void templateGoesWithTheProbeAndTheRecordStays() {
        portraits.sought();
        RequestView request = submitted();
        as.account("s-ann", Role.EXAMINER, () -> search.search(of(request)));
        assertThat(templates(request)).isEqualTo(1);
        as.account("s-reed", Role.INVESTIGATOR, () -> intake.withdraw(request.id(), "The case was solved."));
        assertThat(templates(request)).isZero();
        assertThat(count("search_record", request)).isEqualTo(1);
    }

    private long templates(RequestView request) {
        return count("search_record s join search_template t on t.search_id = s.id", request);
    }

    private long count(String from, RequestView request) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement query = connection
                .prepareStatement("select count(*) from " + from + " where request_id = ?")) {
            query.setString(1, request.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
