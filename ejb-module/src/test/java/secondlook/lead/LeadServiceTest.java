package secondlook.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.corroboration.Bench;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.RetentionKind;
import secondlook.policy.Role;
import secondlook.policy.Statement;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.Erased;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class LeadServiceTest {

    private static final Caller REQUESTER = Road.investigator("reed");
    private Bench bench = new Bench(TestPersistence.open(TestDatabase.h2()));
    private final LeadService leads = new LeadService();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @AfterEach
    void close() {
        bench.em.getEntityManagerFactory().close();
    }

    private <T> T act(Caller who, Supplier<T> act) {
        return new ResultDesk(bench, leads, new UseService()).act(who, act);
    }

    private static Caller supervisor() {
        return Road.staff(Role.SUPERVISOR, "sue");
    }

    private String signedOff(Integer rank) {
        String id = bench.searched();
        bench.examine("ann", id, rank);
        bench.examine("ben", id, rank);
        bench.signOff("sue", id);
        return id;
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.REPORT, Clause.PURPOSE}, refusal = false)
    void leadIsIssuedWithAReportThatAnybodyConcernedReadsAsStored(DataSource database) throws IOException {
        close();
        bench = new Bench(TestPersistence.open(database));
        String id = signedOff(2);
        LeadView issued = act(supervisor(), () -> leads.issue(id));
        assertThat(issued.state()).isEqualTo(RequestState.LEAD_ISSUED);
        assertThat(issued.notice()).contains("investigative lead").endsWith(Statement.TEXT);
        assertThat(issued.reports()).hasSize(1);
        ReportContent report = act(REQUESTER, () -> leads.report(id, 0));
        assertThat(Sha256.of(report.pdf())).isEqualTo(report.sha256()).isEqualTo(issued.reports().get(0).sha256());
        assertThat(text(report.pdf())).contains(Statement.TEXT).contains("Kim ann").contains("Kim ben")
                .contains("Kim sue").contains("R-102").contains("DEMONSTRATION")
                .contains(issued.reports().get(0).contentHash());
        assertThat(act(REQUESTER, () -> leads.acknowledge(id)).state()).isEqualTo(RequestState.CLOSED);
        assertThat(act(REQUESTER, () -> leads.report(id, 1)).pdf()).isEqualTo(report.pdf());
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = true)
    void leadWithoutSecondExaminerOrSupervisorIsRefused() {
        String id = bench.searched();
        refused(() -> act(supervisor(), () -> leads.issue(id)), Clause.TWO_EXAMINERS);
        bench.examine("ann", id, 2);
        refused(() -> act(supervisor(), () -> leads.issue(id)), Clause.TWO_EXAMINERS);
        refused(() -> act(supervisor(), () -> leads.closeWithoutCandidate(id)), Clause.TWO_EXAMINERS);
        bench.examine("ben", id, 2);
        refused(() -> act(supervisor(), () -> leads.issue(id)), Clause.SIGN_OFF);
        bench.signOff("sue", id);
        refused(() -> act(supervisor(), () -> leads.closeWithoutCandidate(id)), Clause.REPORT);
        act(supervisor(), () -> leads.issue(id));
        assertThatThrownBy(() -> act(supervisor(), () -> leads.issue(id))).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.REPORT, refusal = true)
    void leadOfExaminersWhoStillDifferIsRefused() {
        String id = bench.searched();
        bench.examine("ann", id, 1);
        bench.examine("ben", id, null);
        bench.state("ann", id, 1);
        bench.state("ben", id, null);
        bench.signOff("sue", id);
        refused(() -> act(supervisor(), () -> leads.issue(id)), Clause.TWO_EXAMINERS);
        assertThat(act(supervisor(), () -> leads.closeWithoutCandidate(id)).state())
                .isEqualTo(RequestState.NO_CANDIDATE);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL}, refusal = false)
    void endWithoutCandidateTellsTheRequesterAndErasesTheProbe(DataSource database) {
        close();
        bench = new Bench(TestPersistence.open(database));
        String id = signedOff(null);
        String hash = bench.act(() -> bench.road.road.facts(id)).probe().sha256();
        refused(() -> act(supervisor(), () -> leads.issue(id)), Clause.REPORT);
        LeadView end = act(supervisor(), () -> leads.closeWithoutCandidate(id));
        assertThat(end.state()).isEqualTo(RequestState.NO_CANDIDATE);
        assertThat(act(REQUESTER, () -> leads.view(id)).notice()).contains("no viable candidate was located")
                .contains(hash).contains(Statement.TEXT).doesNotContain("Enrolment-").doesNotContain("Kim");
        assertThat(bench.road.gone).extracting(Erased::kind, Erased::key)
                .containsExactly(tuple(RetentionKind.PROBE_WITHOUT_LEAD, id));
        assertThat(bench.act(() -> bench.em.createNativeQuery("select count(*) from probe_image").getSingleResult()))
                .hasToString("0");
        assertThatThrownBy(() -> bench.act(() -> bench.road.road.probeBytes(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(REQUESTER, () -> leads.report(id, 0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(supervisor(), () -> leads.reissue(id, "A reason that is long enough.")))
                .isInstanceOf(Conflict.class);
        assertThat(act(REQUESTER, () -> leads.acknowledge(id)).state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void endThatFailsErasesNothing() {
        String id = signedOff(null);
        bench.as(supervisor());
        assertThatThrownBy(() -> act(supervisor(), () -> {
            leads.closeWithoutCandidate(id);
            throw new IllegalStateException("the audit entry could not be written");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(bench.state(id)).isEqualTo(RequestState.SIGNED_OFF);
        assertThat(bench.act(() -> bench.road.road.probeBytes(id))).isNotEmpty();
    }

    @Test
    @Verifies(value = Clause.REPORT, refusal = true)
    void reissueIsASecondVersionWithItsReason() throws IOException {
        String id = signedOff(1);
        assertThatThrownBy(() -> act(supervisor(), () -> leads.reissue(id, "Not issued yet at all.")))
                .isInstanceOf(Conflict.class);
        act(supervisor(), () -> leads.issue(id));
        refused(() -> act(supervisor(), () -> leads.reissue(id, "typo")), Clause.REPORT);
        LeadView twice = act(supervisor(), () -> leads.reissue(id, "The telephone number was wrong."));
        assertThat(twice.reports()).extracting(ReportLine::supersedes).containsExactly(null, 1);
        assertThat(twice.notice()).contains("version 2");
        ReportContent latest = act(REQUESTER, () -> leads.report(id, 0));
        assertThat(latest.version()).isEqualTo(2);
        assertThat(text(latest.pdf())).contains("-R1, version 1: The telephone number was wrong.");
        assertThat(act(REQUESTER, () -> leads.report(id, 1)).version()).isEqualTo(1);
        assertThatThrownBy(() -> act(REQUESTER, () -> leads.report(id, 3))).isInstanceOf(NotFound.class);
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void resultOfSomebodyElsesRequestDoesNotExist() {
        String id = signedOff(1);
        act(supervisor(), () -> leads.issue(id));
        for (Caller other : List.of(Road.investigator("other"), Road.agency("agency-1"),
                Road.staff(Role.AUDITOR, "aud"), Road.staff(Role.LASO, "laso"))) {
            assertThatThrownBy(() -> act(other, () -> leads.view(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> act(other, () -> leads.report(id, 0))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> act(other, () -> leads.acknowledge(id))).isInstanceOf(NotFound.class);
        }
        assertThat(act(Road.staff(Role.COMMANDER, "com"), () -> leads.view(id)).reports()).hasSize(1);
    }

    @Test
    void requestWithoutResultHasNoReportAndNothingToAcknowledge() {
        String id = bench.searched();
        assertThat(act(REQUESTER, () -> leads.view(id)).notice()).contains("no result yet");
        assertThatThrownBy(() -> act(REQUESTER, () -> leads.report(id, 0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(REQUESTER, () -> leads.acknowledge(id))).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void resultOnAMobileDeviceIsRefused() {
        String id = signedOff(1);
        act(supervisor(), () -> leads.issue(id));
        refused(() -> act(new Caller("reed", "Reed", "Robbery", Role.INVESTIGATOR, null, null, null, "127.0.0.1",
                "Desk 1", "Android", "c"), () -> leads.report(id, 0)), Clause.NO_MOBILE);
        refused(() -> act(new Caller("reed", "Reed", "Robbery", Role.INVESTIGATOR, null, null, null, "10.9.9.9",
                null, "Firefox", "c"), () -> leads.report(id, 0)), Clause.NO_MOBILE);
        assertThat(act(REQUESTER, () -> leads.report(id, 0)).pdf()).isNotEmpty();
    }

    private static void refused(Supplier<?> act, Clause clause) {
        assertThatThrownBy(act::get).isInstanceOfSatisfying(PolicyRefused.class,
                e -> assertThat(e.clause()).isEqualTo(clause));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
