package secondlook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.DeliveryMeans;
import secondlook.policy.NoticeRecipient;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.policy.ViolationPolicy.Delivery;
import secondlook.policy.ViolationState;
import secondlook.post.LetterFailed;
import secondlook.post.LetterSent;
import secondlook.post.NewLetter;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.UniqueKey;

class ViolationServiceTest {

    private static final String FINDING = "The narrative names nothing but the member's demonstration, see file 26-7.";
    private static final String SUMMARY = "A search was asked for solely because of a lawful demonstration.";

    private Desk desk;
    private ViolationService service;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        desk = new Desk(database);
        service = desk.violationService();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long reported(Clause clause) {
        return desk.as(Role.EXAMINER, () -> service.report(new NewViolation(clause, FINDING, "Request SL-2026-000001",
                "investigator")));
    }

    private Delivery mail() {
        return new Delivery(DeliveryMeans.EMAIL, "office@detroitmi.gov", desk.clock.instant());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.MISCONDUCT, refusal = false)
    void suspicionIsInvestigatedAndDecided(DataSource database) {
        open(database);
        long id = reported(Clause.INVESTIGATION);
        assertThat(desk.as(Role.COMMANDER, () -> service.investigate(id, FINDING)).state())
                .isEqualTo(ViolationState.INVESTIGATED);
        ViolationView after = desk.as(Role.COMMANDER, () -> service.callUnfounded(id, FINDING));
        assertThat(after.state()).isEqualTo(ViolationState.UNFOUNDED);
        assertThat(after.steps()).extracting(StepView::state)
                .containsExactly(ViolationState.INVESTIGATED, ViolationState.UNFOUNDED);
        assertThat(after.notices()).isEmpty();
        assertThat(desk.as(Role.BOARD, service::confirmed)).isEmpty();
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.confirm(id, FINDING, SUMMARY)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.investigate(id, FINDING)))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.MISCONDUCT, refusal = true)
    void suspicionWithoutWordsOrClauseAndADecisionByTheSuspectAreRefused(DataSource database) {
        open(database);
        assertThatThrownBy(() -> desk.as(Role.EXAMINER, () -> service.report(new NewViolation(Clause.INVESTIGATION,
                "bad", "x", null)))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> desk.as(Role.EXAMINER, () -> service.report(new NewViolation(null, FINDING, "x",
                null)))).isInstanceOf(Invalid.class);
        long own = desk.as(Role.EXAMINER, () -> service.report(new NewViolation(Clause.INVESTIGATION, FINDING,
                "Request SL-2026-000002", "commander")));
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.callUnfounded(own, FINDING)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("of their own");
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.confirm(4711, FINDING, SUMMARY)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.VIOLATION_NOTICE, refusal = false)
    void confirmingOneOfThreeFiveMakesFourNoticesAtOnceAndEachDeliveryIsRecorded(DataSource database)
            throws IOException {
        open(database);
        long id = reported(Clause.PROTECTED_BASIS);
        desk.later(Duration.ofHours(1));
        ViolationView confirmed = desk.as(Role.COMMANDER, () -> service.confirm(id, FINDING, SUMMARY));

        assertThat(confirmed.notices()).extracting(NoticeView::recipient).containsExactly(NoticeRecipient.values());
        assertThat(confirmed.due()).isEqualTo(Desk.BEGIN.plus(Duration.ofHours(25)));
        assertThat(confirmed.clock()).isEqualTo("24 h 0 min");
        NoticeView board = confirmed.notices().get(0);
        DocumentView document = desk.as(Role.BOARD, () -> service.notice(board.id()));
        assertThat(Sha256.of(document.bytes())).isEqualTo(board.sha256());
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Board of Police Commissioners").contains(SUMMARY).contains("307.5-3.5")
                    .doesNotContain("investigator").doesNotContain("file 26-7");
        }
        desk.later(Duration.ofHours(2));
        confirmed.notices().forEach(notice -> desk.as(Role.COMMANDER, () -> service.deliver(notice.id(), mail())));
        ViolationView done = desk.as(Role.LASO, service::list).get(0);
        assertThat(done.waiting()).isFalse();
        assertThat(done.clock()).isNull();
        assertThat(done.notices()).allSatisfy(notice -> {
            assertThat(notice.delivery().recordedBy()).isEqualTo("CIU commanding officer");
            assertThat(notice.late()).isFalse();
        });
        assertThat(desk.as(Role.BOARD, service::confirmed)).singleElement()
                .extracting(BoardViolation::summary).isEqualTo(SUMMARY);
        assertThat(desk.later(Duration.ofHours(48)).clocks().due()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.VIOLATION_NOTICE, refusal = true)
    void confirmationWithoutASummaryAndADeliveryTwiceOrInTheFutureAreRefused(DataSource database) {
        open(database);
        long id = reported(Clause.PROTECTED_BASIS);
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.confirm(id, FINDING, " ")))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("for the Board");
        ViolationView confirmed = desk.as(Role.COMMANDER, () -> service.confirm(id, FINDING, SUMMARY));
        long notice = confirmed.notices().get(0).id();
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.deliver(notice, new Delivery(
                DeliveryMeans.EMAIL, "office@detroitmi.gov", desk.clock.instant().plusSeconds(1)))))
                .isInstanceOf(PolicyRefused.class);
        desk.as(Role.COMMANDER, () -> service.deliver(notice, mail()));
        assertThatThrownBy(() -> desk.as(Role.COMMANDER, () -> service.deliver(notice, mail())))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.VIOLATION_NOTICE, refusal = false)
    void noticesAreMailedWhereAnAddressIsSetAndWhatTheServerTookIsDelivered(DataSource database) {
        open(database);
        desk.addresses.putAll(Map.of("secondlook.notice.mayor", "mayor@detroitmi.gov", "secondlook.notice.board",
                "no address", "secondlook.notice.council-pro-tem", "tem@detroitmi.gov", "secondlook.alarms.mail",
                "laso@detroitmi.gov, commander@detroitmi.gov"));
        long id = reported(Clause.PROTECTED_BASIS);
        ViolationView confirmed = desk.as(Role.COMMANDER, () -> service.confirm(id, FINDING, SUMMARY));
        assertThat(desk.mailed).extracting(NewLetter::to).containsExactly(List.of("mayor@detroitmi.gov"),
                List.of("tem@detroitmi.gov"));
        NewLetter mayor = desk.mailed.get(0);
        assertThat(Sha256.of(mayor.enclosures().get(0).bytes())).isEqualTo(confirmed.notices().get(1).sha256());
        desk.later(Duration.ofMinutes(2));
        desk.run(Role.SYSTEM, () -> desk.news().sent(new LetterSent(1, mayor.about(), "mayor@detroitmi.gov",
                desk.clock.instant(), "250 2.0.0\r\nOk: queued")));
        desk.run(Role.SYSTEM, () -> desk.news().sent(new LetterSent(2, "weekly report", "a@b.gov",
                desk.clock.instant(), null)));
        ViolationView after = desk.as(Role.LASO, service::list).get(0);
        assertThat(after.notices()).filteredOn(NoticeView::delivered).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo(NoticeRecipient.MAYOR);
            assertThat(notice.delivery().toWhom()).isEqualTo("mayor@detroitmi.gov, mail server: 250 2.0.0 Ok: queued");
        });
        LetterFailed failed = new LetterFailed(3, desk.mailed.get(1).about(), "tem@detroitmi.gov",
                desk.clock.instant(), "550 No such mailbox.");
        desk.run(Role.SYSTEM, () -> desk.news().failed(failed));
        desk.run(Role.SYSTEM, () -> desk.news().failed(failed));
        assertThat(desk.as(Role.COMMANDER, desk.alertService()::list)).singleElement()
                .satisfies(alert -> assertThat(alert.message()).contains("Pro Tem", "550 No such mailbox",
                        "Deliver it otherwise"));
        assertThat(desk.mailed).hasSize(3).last().satisfies(letter -> assertThat(letter.to())
                .containsExactly("laso@detroitmi.gov", "commander@detroitmi.gov"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.VIOLATION_NOTICE, refusal = false)
    void alarmsAreRaisedOnceAtTwelveAndTwentyHoursAndOverdueIsPlain(DataSource database) {
        open(database);
        long id = reported(Clause.PROTECTED_BASIS);
        desk.as(Role.COMMANDER, () -> service.confirm(id, FINDING, SUMMARY));
        Clocks clocks = desk.clocks();
        AlertService alerts = desk.alertService();
        assertThat(desk.later(Duration.ofHours(11)).clocks().due()).isEmpty();
        desk.later(Duration.ofHours(1));
        clocks.due().forEach(due -> desk.run(Role.SYSTEM, () -> alerts.raise(due)));
        assertThat(clocks.due()).isEmpty();
        assertThat(desk.as(Role.COMMANDER, alerts::list)).singleElement().satisfies(alert -> {
            assertThat(alert.message()).startsWith("12 of 24 hours").contains("307.5-4.2");
            assertThat(alert.subject()).isEqualTo("violation " + id);
            assertThat(alert.unseenBy(Role.COMMANDER)).isTrue();
        });
        desk.later(Duration.ofHours(12));
        List<DueAlert> missed = clocks.due();
        assertThat(missed).extracting(DueAlert::slot).containsExactly("violation " + id + ", 20 h",
                "violation " + id + ", 24 h");
        desk.run(Role.SYSTEM, () -> alerts.raise(missed.get(0)));
        assertThatThrownBy(() -> desk.run(Role.SYSTEM, () -> alerts.raise(missed.get(0))))
                .satisfies(e -> assertThat(UniqueKey.brokenBy(e)).isTrue());
        ViolationView overdue = desk.later(Duration.ofMinutes(5)).as(Role.COMMANDER, service::list).get(0);
        assertThat(overdue.overdue()).isTrue();
        assertThat(overdue.clock()).isEqualTo("0 h 5 min");
        assertThat(overdue.notices()).allMatch(NoticeView::late);
        long first = desk.as(Role.COMMANDER, alerts::list).get(1).id();
        assertThat(desk.as(Role.COMMANDER, () -> alerts.see(first)).seenBy("commander")).isTrue();
        assertThat(desk.as(Role.COMMANDER, () -> alerts.see(first)).seen()).hasSize(1);
    }
}
