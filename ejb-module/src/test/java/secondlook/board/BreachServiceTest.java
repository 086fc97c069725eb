package secondlook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.BreachMedium;
import secondlook.policy.BreachPolicy;
import secondlook.policy.BreachStepKind;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.post.LetterFailed;
import secondlook.post.LetterSent;
import secondlook.post.NewLetter;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;

class BreachServiceTest {

    private static final String TEXT = "A printed candidate list lay in the lobby for an hour.";
    private static final List<Affected> TOUCHED = List.of(
            new Affected("SL-2026-000001", "Detroit Police Department", "Kim Doe, Homicide", "On the photograph",
                    "2 acts"),
            new Affected("SL-2026-000001", "Wayne County Sheriff", "Kim Doe, Homicide", "Gallery: G-7", ""));

    private Desk desk;
    private BreachService service;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        desk = new Desk(database);
        service = desk.breachService(new AffectedList() {
            @Override
            List<Affected> of(BreachPolicy.Scope period, String account) {
                assertThat(account).isEqualTo("ex1");
                return TOUCHED;
            }
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long reported() {
        return desk.as(Role.EXAMINER, () -> service.report(new NewBreach(BreachMedium.PAPER, TEXT, Desk.BEGIN)));
    }

    private BreachAssessment assessment(boolean confirmed) {
        return new BreachAssessment(confirmed, Desk.BEGIN.minus(Duration.ofHours(2)), Desk.BEGIN, "ex1", TEXT);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.BREACH, refusal = false)
    void reportTellsSupervisorAndLasoAtOnceAndAgainWhenTheyHaveNotSeenIt(DataSource database) {
        open(database);
        long id = reported();
        AlertService alerts = desk.alertService();
        AlertView told = desk.as(Role.SUPERVISOR, alerts::list).get(0);
        assertThat(told.subject()).isEqualTo("breach " + id);
        desk.as(Role.SUPERVISOR, () -> alerts.see(told.id()));
        assertThat(desk.later(Duration.ofHours(1)).clocks().due()).isEmpty();
        assertThat(desk.later(Duration.ofMinutes(1)).clocks().due()).singleElement()
                .extracting(DueAlert::job).isEqualTo("breach.unseen");
        desk.as(Role.LASO, () -> alerts.see(told.id()));
        assertThat(desk.clocks().due()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.BREACH, refusal = false)
    void assessmentComputesWhomItTouchesAndTheRestFollowsOnClocks(DataSource database) {
        open(database);
        long id = reported();
        BreachView assessed = desk.as(Role.LASO, () -> service.assess(id, assessment(true)));
        assertThat(assessed.affected()).isEqualTo(TOUCHED);
        assertThat(assessed.owed()).containsExactly("Wayne County Sheriff");
        assertThat(desk.mailed).isEmpty();
        assertThat(assessed.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.agency()).isEqualTo("Wayne County Sheriff");
            DocumentView document = desk.as(Role.COMMANDER, () -> service.notice(letter.id()));
            assertThat(Sha256.of(document.bytes())).isEqualTo(letter.sha256());
            try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains("Wayne County Sheriff").contains("307.5-7.2").contains(TEXT)
                        .contains("SL-2026-000001: Gallery: G-7").doesNotContain("On the photograph")
                        .doesNotContain("Kim Doe");
            }
        });
        assertThat(assessed.clocks()).extracting(BreachView.OpenStep::kind)
                .containsExactly(BreachStepKind.AGENCY_NOTIFIED, BreachStepKind.INDIVIDUALS_DECIDED);
        desk.later(Duration.ofHours(73));
        assertThat(desk.clocks().due()).filteredOn(due -> due.job().equals("breach.overdue")).singleElement()
                .extracting(DueAlert::slot).isEqualTo("breach " + id + ", AGENCY_NOTIFIED");
        desk.as(Role.LASO, () -> service.notifyAgency(id, "Wayne County Sheriff", TEXT));
        BreachView done = desk.as(Role.COMMANDER, () -> service.decide(id, true, TEXT));
        assertThat(done.clocks()).isEmpty();
        assertThat(done.owed()).isEmpty();
        assertThat(done.decided()).isTrue();
        assertThat(desk.breaches.reported(Desk.BEGIN, Desk.BEGIN.plusSeconds(1))).singleElement()
                .extracting(BreachView::late).isEqualTo(false);
        assertThatThrownBy(() -> desk.as(Role.LASO, () -> service.decide(id, false, TEXT)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.as(Role.LASO, () -> service.notifyAgency(id, "Wayne County Sheriff", TEXT)))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.BREACH, refusal = false)
    void registeredAgencyGetsItsNoticeByMailAndIsNotifiedOnceTheServerTookIt(DataSource database) {
        open(database);
        desk.official.put("Wayne County Sheriff", List.of("kim@sheriff.example.gov", "lee@sheriff.example.gov"));
        long id = reported();
        BreachView assessed = desk.as(Role.LASO, () -> service.assess(id, assessment(true)));
        BreachView.Letter letter = assessed.letters().get(0);
        assertThat(letter.mailedTo()).isEqualTo("kim@sheriff.example.gov, lee@sheriff.example.gov");
        NewLetter mailed = desk.mailed.get(0);
        assertThat(mailed.to()).containsExactly("kim@sheriff.example.gov", "lee@sheriff.example.gov");
        assertThat(Sha256.of(mailed.enclosures().get(0).bytes())).isEqualTo(letter.sha256());
        assertThat(mailed.text()).contains("307.5-7.2").doesNotContain("SL-2026-000001", "G-7");
        assertThat(assessed.owed()).containsExactly("Wayne County Sheriff");
        LetterFailed failed = new LetterFailed(1, mailed.about(), "kim@sheriff.example.gov", desk.clock.instant(),
                "550 No such mailbox.");
        desk.run(Role.SYSTEM, () -> desk.breachNews().failed(failed));
        desk.run(Role.SYSTEM, () -> desk.breachNews().failed(failed));
        assertThat(desk.as(Role.LASO, desk.alertService()::list)).filteredOn(alert -> alert.message()
                .contains("550 No such mailbox. Notify the agency otherwise")).hasSize(1);
        for (String to : mailed.to()) {
            desk.run(Role.SYSTEM, () -> desk.breachNews().sent(new LetterSent(2, mailed.about(), to,
                    desk.clock.instant(), "250 Ok:\r\nqueued")));
        }
        BreachView told = desk.as(Role.LASO, service::list).get(0);
        assertThat(told.owed()).isEmpty();
        assertThat(told.steps()).filteredOn(step -> step.kind() == BreachStepKind.AGENCY_NOTIFIED).singleElement()
                .satisfies(step -> assertThat(step.remark()).isEqualTo("Mailed to kim@sheriff.example.gov, mail "
                        + "server: 250 Ok: queued"));
        desk.run(Role.SYSTEM, () -> desk.breachNews().sent(new LetterSent(3, "notice 1 of violation 1", "a@b.gov",
                desk.clock.instant(), null)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.BREACH, refusal = true)
    void stepsBeforeTheAssessmentAndAReportWithoutWordsAreRefused(DataSource database) {
        open(database);
        assertThatThrownBy(() -> desk.as(Role.EXAMINER, () -> service.report(new NewBreach(BreachMedium.ORAL, "lost",
                Desk.BEGIN)))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> desk.as(Role.EXAMINER, () -> service.report(new NewBreach(BreachMedium.ORAL, TEXT,
                Desk.BEGIN.plusSeconds(1))))).isInstanceOf(Invalid.class);
        long id = reported();
        assertThatThrownBy(() -> desk.as(Role.LASO, () -> service.decide(id, true, TEXT)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("Assess the breach first");
        assertThatThrownBy(() -> desk.as(Role.LASO, () -> service.notifyAgency(id, "Wayne County Sheriff", TEXT)))
                .isInstanceOf(PolicyRefused.class);
        BreachView none = desk.as(Role.LASO, () -> service.assess(id, assessment(false)));
        assertThat(none.affected()).isEmpty();
        assertThat(none.letters()).isEmpty();
        assertThatThrownBy(() -> desk.as(Role.LASO, () -> service.notice(4711))).isInstanceOf(NotFound.class);
        assertThat(none.clocks()).isEmpty();
        assertThatThrownBy(() -> desk.as(Role.LASO, () -> service.assess(id, assessment(true))))
                .isInstanceOf(Conflict.class);
    }
}
