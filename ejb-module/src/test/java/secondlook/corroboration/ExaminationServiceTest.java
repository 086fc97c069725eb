package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.identity.Proof;
import secondlook.policy.Clause;
import secondlook.policy.Conclusion;
import secondlook.policy.Disposition;
import secondlook.policy.Perceived;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class ExaminationServiceTest {

    private Bench bench = new Bench(TestPersistence.open(TestDatabase.h2()));

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @AfterEach
    void close() {
        bench.em.getEntityManagerFactory().close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.EXAMINER, Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = false)
    void twoExaminersWhoAgreeBringTheRequestToTheSupervisor(DataSource database) {
        close();
        bench = new Bench(TestPersistence.open(database));
        String id = bench.searched();
        ExaminationSheet first = bench.examine("ann", id, 2);
        assertThat(bench.state(id)).isEqualTo(RequestState.FIRST_EXAMINED);
        assertThat(first.blind()).isFalse();
        assertThat(first.candidates()).extracting(SheetCandidate::rank).containsExactly(1, 2, 3, 4);
        assertThat(first.candidates().get(1).score()).isCloseTo(0.6, within(1e-9));
        assertThat(first.signed()).isTrue();
        assertThat(first.chosenPosition()).isEqualTo(1);
        bench.examine("ben", id, 2);
        assertThat(bench.state(id)).isEqualTo(RequestState.SECOND_EXAMINED);
        Corroboration signed = bench.act(() -> bench.records.of(id));
        assertThat(signed.opinions()).extracting(OpinionView::chosenRank).containsExactly(2, 2);
        assertThat(signed.second().enrolmentId()).isEqualTo(102);
    }

    @Test
    void examinersWhoDifferConsult() {
        String id = bench.searched();
        bench.examine("ann", id, 2);
        bench.examine("ben", id, null);
        assertThat(bench.state(id)).isEqualTo(RequestState.CONSULTATION);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = false)
    void secondSheetCarriesNothingOfTheFirstOpinion() {
        String id = bench.searched();
        bench.as(Role.EXAMINER, "ann");
        ExaminationSheet first = bench.act(() -> bench.examinations.open(id));
        bench.act(() -> bench.examinations.dispose(new DisposeCommand(first.examinationId(), 0,
                Disposition.NOT_COMPARABLE, "hidden by a cap")));
        Integer chosen = bench.disposeOfAll(first, 3);
        bench.act(() -> bench.examinations.conclude(new ConcludeCommand(first.examinationId(),
                Conclusion.STRONG_SUPPORT, chosen, Bench.WORDS, Perceived.UNKNOWN, Bench.PROOF)));

        bench.as(Role.EXAMINER, "ben");
        ExaminationSheet second = bench.act(() -> bench.examinations.open(id));
        assertThat(second.blind()).isTrue();
        assertThat(second.conclusion()).isNull();
        assertThat(second.candidates()).hasSize(4).allMatch(c -> c.rank() == null && c.score() == null
                && c.disposition() == null && c.note() == null);
        assertThat(second.toString()).doesNotContain("ann").doesNotContain(Bench.WORDS).doesNotContain("STRONG")
                .doesNotContain("0.6").doesNotContain("102").doesNotContain(first.examinationId());
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.sheet(first.examinationId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.candidatePicture(first.examinationId(), 0)))
                .isInstanceOf(NotFound.class);
        refused(() -> bench.consultations.view(id), Clause.TWO_EXAMINERS);
    }

    @Test
    void blindOrderFollowsFromTheRecordedSeed() {
        String id = bench.searched();
        bench.examine("ann", id, 1);
        ExaminationSheet second = bench.examine("ben", id, 1);
        OpinionView opinion = bench.act(() -> bench.records.of(id)).opinions().get(1);
        List<Integer> order = SheetOrder.ranks(4, opinion.shuffleSeed());
        for (int position = 0; position < 4; position++) {
            int at = position;
            assertThat(Bench.width(bench.act(() -> bench.examinations.candidatePicture(second.examinationId(), at))))
                    .isEqualTo(100 + order.get(position));
        }
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = true)
    void partsOfTheSamePersonAreRefused() {
        String id = bench.searched();
        bench.as(Role.EXAMINER, "reed");
        refused(() -> bench.examinations.open(id), Clause.SIGN_OFF);
        bench.examine("cat", id, 1);
        bench.as(Role.EXAMINER, "cat");
        refused(() -> bench.examinations.open(id), Clause.TWO_EXAMINERS);
        bench.as(Role.EXAMINER, "ann");
        refused(() -> bench.examinations.open(id), Clause.TWO_EXAMINERS);
        bench.as(Role.EXAMINER, "reed");
        refused(() -> bench.examinations.open(id), Clause.SIGN_OFF);
        bench.as(Role.SUPERVISOR, "sue");
        refused(() -> bench.examinations.open(id), Clause.TWO_EXAMINERS);
        bench.examine("ben", id, 1);
    }

    @Test
    void firstExaminerWhoDidNotSearchIsBlindToo() {
        String id = bench.searched();
        ExaminationSheet sheet = bench.examine("cat", id, 1);
        assertThat(sheet.blind()).isTrue();
        assertThat(sheet.candidates()).allMatch(c -> c.rank() == null && c.score() == null);
    }

    @Test
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void examinationAwayFromARegisteredWorkstationIsRefused() {
        String id = bench.searched();
        bench.as(new Caller("ann", "Ann", "CIU", Role.EXAMINER, null, null, null, "10.0.0.9", null, "test", "c"));
        refused(() -> bench.examinations.open(id), Clause.NO_MOBILE);
        bench.as(new Caller("ann", "Ann", "CIU", Role.EXAMINER, null, null, null, "127.0.0.1", "D", "iPhone", "c"));
        refused(() -> bench.examinations.open(id), Clause.NO_MOBILE);
        bench.as(Role.EXAMINER, "ann");
        assertThat(bench.act(() -> bench.examinations.open(id)).signed()).isFalse();
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SIGN_OFF}, refusal = true)
    void signatureWithAWrongPasswordOrAnOpenCandidateIsRefused() {
        String id = bench.searched();
        bench.as(Role.EXAMINER, "ann");
        ExaminationSheet sheet = bench.act(() -> bench.examinations.open(id));
        refused(() -> bench.examinations.conclude(conclude(sheet, null, Bench.PROOF)), Clause.SIGN_OFF);
        Integer chosen = bench.disposeOfAll(sheet, 1);
        refused(() -> bench.examinations.conclude(conclude(sheet, chosen, Bench.WRONG)), Clause.CREDENTIALS);
        assertThat(bench.state(id)).isEqualTo(RequestState.SEARCHED);
        assertThat(bench.act(() -> bench.examinations.sheet(sheet.examinationId())).signed()).isFalse();
        assertThat(bench.act(() -> bench.examinations.conclude(conclude(sheet, chosen, Bench.PROOF))).signed())
                .isTrue();
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.conclude(
                conclude(sheet, chosen, Bench.PROOF)))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.dispose(new DisposeCommand(sheet.examinationId(),
                0, Disposition.EXCLUDED, null)))).isInstanceOf(Conflict.class);
    }

    private static ConcludeCommand conclude(ExaminationSheet sheet, Integer chosen, Proof proof) {
        return new ConcludeCommand(sheet.examinationId(), Conclusion.LIMITED_SUPPORT, chosen, Bench.WORDS,
                Perceived.UNKNOWN, proof);
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = true)
    void firstExaminerWhoRecordsNothingPerceivedIsRefused() {
        String id = bench.searched();
        bench.as(Role.EXAMINER, "ann");
        ExaminationSheet sheet = bench.act(() -> bench.examinations.open(id));
        Integer chosen = bench.disposeOfAll(sheet, 2);
        ConcludeCommand silent = new ConcludeCommand(sheet.examinationId(), Conclusion.LIMITED_SUPPORT, chosen,
                Bench.WORDS, null, Bench.PROOF);
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.conclude(silent)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("Unknown");
        assertThat(bench.state(id)).isEqualTo(RequestState.SEARCHED);
    }

    @Test
    @Verifies(value = Clause.WEEKLY_REPORT, refusal = false)
    void whatTheFirstExaminerPerceivedIsKeptApartAndTheSecondIsNotAsked() {
        String id = bench.searched();
        assertThat(bench.examine("ann", id, 2).first()).isTrue();
        ExaminationSheet second = bench.examine("ben", id, 2);
        assertThat(second.first()).isFalse();
        assertThat(second.toString()).doesNotContain("WHITE", "FEMALE");
        assertThat(bench.examinations.rounds.perceived(id)).contains(Bench.PERCEIVED);
    }

    @Test
    void openSheetIsTakenUpAgainByItsExaminerOnly() {
        String id = bench.searched();
        bench.as(Role.EXAMINER, "ann");
        ExaminationSheet sheet = bench.act(() -> bench.examinations.open(id));
        bench.act(() -> bench.examinations.dispose(new DisposeCommand(sheet.examinationId(), 0, Disposition.POSSIBLE,
                " a note ")));
        ExaminationSheet again = bench.act(() -> bench.examinations.open(id));
        assertThat(again.examinationId()).isEqualTo(sheet.examinationId());
        assertThat(again.candidates().get(0).note()).isEqualTo("a note");
        bench.as(Role.EXAMINER, "cat");
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.open(id))).isInstanceOf(Conflict.class)
                .hasMessageContaining("Somebody else").hasMessageNotContaining("ann");
    }

    @Test
    void anotherSearchBeginsANewRoundAndLeavesTheOldSheetBehind() {
        String id = bench.searched();
        bench.as(Role.EXAMINER, "ann");
        ExaminationSheet old = bench.act(() -> bench.examinations.open(id));
        bench.searchedAgain();
        ExaminationSheet fresh = bench.act(() -> bench.examinations.open(id));
        assertThat(fresh.examinationId()).isNotEqualTo(old.examinationId());
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.dispose(new DisposeCommand(old.examinationId(), 0,
                Disposition.EXCLUDED, null)))).isInstanceOf(Conflict.class);
        bench.examine("ann", id, 1);
        bench.examine("ben", id, 1);
        assertThat(bench.state(id)).isEqualTo(RequestState.SECOND_EXAMINED);
    }

    @Test
    void requestThatWaitsForNoExaminerIsAConflict() {
        String id = bench.searched();
        bench.examine("ann", id, 1);
        bench.examine("ben", id, 1);
        bench.as(Role.EXAMINER, "ann");
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.open(id))).isInstanceOf(Conflict.class)
                .hasMessageContaining("Waiting for supervisor");
        bench.as(Role.EXAMINER, "cat");
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.open(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.open("none"))).isInstanceOf(NotFound.class);
    }

    private <T> void refused(Supplier<T> act, Clause clause) {
        ThrowingCallable call = () -> bench.act(act);
        assertThatThrownBy(call).isInstanceOfSatisfying(PolicyRefused.class,
                e -> assertThat(e.clause()).isEqualTo(clause));
    }
}
