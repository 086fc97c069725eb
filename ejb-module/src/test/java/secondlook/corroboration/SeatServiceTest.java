package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import secondlook.identity.Proof;
import secondlook.intake.Road;
import secondlook.intake.TimelineEntry;
import secondlook.policy.Clause;
import secondlook.policy.Disposition;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** An examination that is opened and never signed, and the supervisor who lets the request go on. */
class SeatServiceTest {

    private static final String REASONS = "The examiner is on sick leave and will not come back this week.";
    private static final String DRAFT = "a draft nobody else may read";

    private final Bench bench = new Bench(TestPersistence.open(TestDatabase.h2()));

    @AfterEach
    void close() {
        bench.em.getEntityManagerFactory().close();
    }

    /** Opens the examination, notes one disposition and leaves it so. */
    private String begun(String account, String requestId) {
        bench.as(Role.EXAMINER, account);
        String sheet = bench.act(() -> bench.examinations.open(requestId)).examinationId();
        bench.act(() -> bench.examinations.dispose(new DisposeCommand(sheet, 0, Disposition.POSSIBLE, DRAFT)));
        return sheet;
    }

    private void release(String examination) {
        bench.as(Role.SUPERVISOR, "sue");
        bench.act(() -> {
            bench.seats.release(new ReleaseCommand(examination, REASONS, Bench.PROOF));
            return null;
        });
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = false)
    void secondSeatIsReleasedAndAnotherExaminerGoesOnWithAFreshSheet() {
        String id = bench.searched();
        bench.examine("ann", id, 2);
        String left = begun("ben", id);
        bench.as(Role.EXAMINER, "cat");
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.open(id))).isInstanceOf(Conflict.class);
        release(left);

        bench.as(Role.EXAMINER, "cat");
        ExaminationSheet fresh = bench.act(() -> bench.examinations.open(id));
        assertThat(fresh.examinationId()).isNotEqualTo(left);
        assertThat(fresh.blind()).isTrue();
        assertThat(fresh.candidates()).allSatisfy(c -> {
            assertThat(c.disposition()).isNull();
            assertThat(c.note()).isNull();
        });
        bench.examine("cat", id, 2);
        SupervisorSheet signed = bench.signOff("sue", id);
        assertThat(signed.opinions()).extracting(OpinionView::name).containsExactly("Kim ann", "Kim cat");
        assertThat(signed.lead()).isTrue();
        assertThat(bench.act(() -> bench.em.createQuery("select c.note from Comparison c where"
                + " c.examination.publicId = :left and c.position = 0", String.class).setParameter("left", left)
                .getSingleResult())).isEqualTo(DRAFT);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void examinerWhoseSeatWasReleasedTakesNeitherSeatAndReadsTheSheetNoMore() {
        String id = bench.searched();
        String left = begun("ben", id);
        release(left);
        bench.as(Role.EXAMINER, "ben");
        refused(() -> bench.examinations.open(id), Clause.TWO_EXAMINERS);
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.sheet(left))).isInstanceOf(Conflict.class)
                .hasMessageContaining(REASONS);
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.candidatePicture(left, 0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> bench.act(() -> bench.examinations.dispose(new DisposeCommand(left, 1,
                Disposition.EXCLUDED, null)))).isInstanceOf(Conflict.class);
        bench.examine("ann", id, 1);
        bench.as(Role.EXAMINER, "ben");
        refused(() -> bench.examinations.open(id), Clause.TWO_EXAMINERS);
        bench.examine("cat", id, 1);
        assertThat(bench.state(id)).isEqualTo(RequestState.SECOND_EXAMINED);
    }

    @Test
    void searcherWhoLeftTheFirstSeatIsNoFreshSecondOfALaterRound() {
        String id = bench.searched();
        release(begun("ann", id));
        bench.examine("ben", id, 1);
        bench.examine("cat", id, 1);
        bench.sendBack("sue", id);
        bench.examine("ben", id, 1);
        bench.as(Role.EXAMINER, "ann");
        refused(() -> bench.examinations.open(id), Clause.TWO_EXAMINERS);
        bench.examine("cat", id, 1);
    }

    @Test
    @Verifies(value = {Clause.SIGN_OFF, Clause.CREDENTIALS}, refusal = true)
    void releaseWithoutReasonsPasswordOrByTheRequesterIsRefusedAndChangesNothing() {
        String id = bench.searched();
        String left = begun("ben", id);
        bench.as(Role.SUPERVISOR, "sue");
        refused(() -> attempt(left, "on leave", Bench.PROOF), Clause.SIGN_OFF);
        refused(() -> attempt(left, REASONS, Bench.WRONG), Clause.CREDENTIALS);
        bench.as(Role.SUPERVISOR, "reed");
        refused(() -> attempt(left, REASONS, Bench.PROOF), Clause.TWO_EXAMINERS);
        bench.examine("ben", id, 1);
        assertThat(bench.state(id)).isEqualTo(RequestState.FIRST_EXAMINED);
    }

    @Test
    void signedReleasedOrUnknownSeatIsNotReleased() {
        String id = bench.searched();
        String signed = bench.examine("ann", id, 1).examinationId();
        assertThatThrownBy(() -> release(signed)).isInstanceOf(Conflict.class);
        String left = begun("ben", id);
        release(left);
        assertThatThrownBy(() -> release(left)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> release("nobody's")).isInstanceOf(NotFound.class);
    }

    @Test
    void theListShowsWhoSitsWhereAndNothingOfTheSheet() {
        String waiting = bench.searched();
        String left = begun("ben", waiting);
        String done = bench.searched();
        bench.examine("ann", done, 1);
        bench.as(Role.SUPERVISOR, "sue");
        assertThat(bench.act(() -> bench.seats.taken())).singleElement().satisfies(line -> {
            assertThat(line.examinationId()).isEqualTo(left);
            assertThat(line.requestId()).isEqualTo(waiting);
            assertThat(line.examiner()).isEqualTo("Kim ben");
            assertThat(line.ordinal()).isEqualTo(1);
            assertThat(line.toString()).doesNotContain(DRAFT, "POSSIBLE");
        });
        assertThat(bench.act(() -> bench.seats.seat(left)).requestId()).isEqualTo(waiting);
        release(left);
        assertThat(bench.act(() -> bench.seats.taken())).isEmpty();
    }

    @Test
    void theTimeLineSaysThatTheSeatIsFreeWithoutANameOfAnExaminer() {
        String id = bench.searched();
        release(begun("ben", id));
        bench.as(Road.investigator("reed"));
        assertThat(bench.act(() -> bench.road.intake.view(id)).timeline()).extracting(TimelineEntry::text)
                .last().asString().contains("released the seat of the first examiner").doesNotContain("ben");
    }

    private Object attempt(String examination, String reasons, Proof proof) {
        bench.seats.release(new ReleaseCommand(examination, reasons, proof));
        return null;
    }

    private <T> void refused(Supplier<T> act, Clause clause) {
        assertThatThrownBy(() -> bench.act(act)).isInstanceOfSatisfying(PolicyRefused.class,
                e -> assertThat(e.clause()).isEqualTo(clause));
    }
}
