package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.Conclusion;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Consultation and supervision, from two signed examinations on. */
class SupervisorServiceTest {

    private final Bench bench = new Bench(TestPersistence.open(TestDatabase.h2()));

    @AfterEach
    void close() {
        bench.em.getEntityManagerFactory().close();
    }

    private String examined(Integer first, Integer second) {
        String id = bench.searched();
        bench.examine("ann", id, first);
        bench.examine("ben", id, second);
        return id;
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = false)
    void fourthPersonSeesBothOpinionsAndSigns() {
        String id = examined(2, 2);
        bench.as(Role.SUPERVISOR, "sue");
        SupervisorSheet before = bench.act(() -> bench.supervisors.view(id));
        assertThat(before.obstacle()).isNull();
        assertThat(before.lead()).isTrue();
        assertThat(before.leadRank()).isEqualTo(2);
        assertThat(before.opinions()).extracting(OpinionView::name).containsExactly("Kim ann", "Kim ben");
        SupervisorSheet after = bench.signOff("sue", id);
        assertThat(after.signature().name()).isEqualTo("Kim sue");
        assertThat(after.obstacle()).contains("Signed off");
        assertThat(bench.state(id)).isEqualTo(RequestState.SIGNED_OFF);
        Corroboration signed = bench.act(() -> bench.records.of(id));
        assertThat(signed.signature().signedHash()).hasSize(64);
        assertThatThrownBy(() -> bench.signOff("sam", id)).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void signOffByAnybodyWithAnotherPartIsRefused() {
        String id = examined(2, 2);
        for (String account : new String[] {"reed", "ann", "ben"}) {
            refused(() -> bench.signOff(account, id), Clause.SIGN_OFF);
            refused(() -> bench.sendBack(account, id), Clause.SIGN_OFF);
            bench.as(Role.SUPERVISOR, account);
            assertThat(bench.act(() -> bench.supervisors.view(id)).obstacle()).contains("four different people");
        }
        bench.as(Role.COMMANDER, "com");
        assertThat(bench.act(() -> bench.supervisors.view(id)).obstacle()).contains("Only a CIU supervisor");
        bench.signOff("sue", id);
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SIGN_OFF}, refusal = true)
    void signOffWithAWrongPasswordOrWithoutWordsIsRefused() {
        String id = examined(2, 2);
        bench.as(Role.SUPERVISOR, "sue");
        refused(() -> bench.supervisors.signOff(new SignOffCommand(id, Bench.WORDS, Bench.WRONG)),
                Clause.CREDENTIALS);
        refused(() -> bench.supervisors.signOff(new SignOffCommand(id, "fine", Bench.PROOF)), Clause.SIGN_OFF);
        refused(() -> bench.supervisors.sendBack(new SendBackCommand(id, Bench.WORDS, Bench.WRONG)),
                Clause.CREDENTIALS);
        refused(() -> bench.supervisors.sendBack(new SendBackCommand(id, "no", Bench.PROOF)), Clause.SIGN_OFF);
        assertThat(bench.state(id)).isEqualTo(RequestState.SECOND_EXAMINED);
        bench.signOff("sue", id);
    }

    @Test
    void nothingIsSignedBeforeBothHaveExamined() {
        String id = bench.searched();
        bench.as(Role.SUPERVISOR, "sue");
        assertThat(bench.act(() -> bench.supervisors.view(id)).obstacle()).contains("first examination");
        bench.examine("ann", id, 1);
        assertThatThrownBy(() -> bench.signOff("sue", id)).isInstanceOf(Conflict.class);
        bench.as(Role.SUPERVISOR, "sue");
        SupervisorSheet half = bench.act(() -> bench.supervisors.view(id));
        assertThat(half.opinions()).hasSize(1);
        assertThat(half.lead()).isFalse();
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = true)
    void disagreementIsSignedOnlyAfterBothHaveStated() {
        String id = examined(2, null);
        refused(() -> bench.signOff("sue", id), Clause.SIGN_OFF);
        bench.state("ben", id, 2);
        refused(() -> bench.signOff("sue", id), Clause.SIGN_OFF);
        bench.as(Role.SUPERVISOR, "sue");
        assertThat(bench.act(() -> bench.supervisors.view(id)).obstacle()).contains("Both examiners state");
        ConsultationSheet stated = bench.state("ann", id, 2);
        assertThat(stated.mine()).isTrue();
        assertThat(stated.statements()).hasSize(2);
        assertThat(stated.opinions()).extracting(OpinionView::conclusion)
                .containsExactly(Conclusion.MODERATE_SUPPORT, Conclusion.INCONCLUSIVE);
        SupervisorSheet sheet = bench.signOff("sue", id);
        assertThat(sheet.lead()).isTrue();
        assertThat(sheet.statements()).extracting(StatementView::ordinal).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void lastingDisagreementIsSignedWithoutALead() {
        String id = examined(1, 2);
        bench.state("ann", id, 1);
        bench.state("ben", id, 2);
        SupervisorSheet sheet = bench.signOff("sue", id);
        assertThat(sheet.lead()).isFalse();
        assertThat(sheet.leadRank()).isNull();
        assertThat(bench.state(id)).isEqualTo(RequestState.SIGNED_OFF);
    }

    @Test
    void consultationIsReadByTheTwoAndTheSupervisionAndStatedOnce() {
        String id = examined(1, null);
        bench.as(Role.EXAMINER, "ben");
        ConsultationSheet sheet = bench.act(() -> bench.consultations.view(id));
        assertThat(sheet.opinions()).hasSize(2);
        assertThat(sheet.mine()).isFalse();
        bench.as(Role.EXAMINER, "cat");
        assertThatThrownBy(() -> bench.act(() -> bench.consultations.view(id))).isInstanceOf(NotFound.class);
        bench.as(Role.SUPERVISOR, "sue");
        assertThat(bench.act(() -> bench.consultations.view(id)).opinions()).hasSize(2);
        bench.as(Role.EXAMINER, "ben");
        refused(() -> bench.consultations.state(new StateCommand(id, Conclusion.INCONCLUSIVE, null, Bench.WORDS,
                Bench.WRONG)), Clause.CREDENTIALS);
        bench.state("ben", id, null);
        assertThatThrownBy(() -> bench.state("ben", id, 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> bench.state("cat", id, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void statementWithoutAConsultationIsAConflict() {
        String id = examined(1, 1);
        bench.signOff("sue", id);
        assertThatThrownBy(() -> bench.state("ann", id, 1)).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void sendBackBeginsANewRoundWithFreshEyesAndKeepsTheOld() {
        String id = examined(1, null);
        SupervisorSheet back = bench.sendBack("sue", id);
        assertThat(back.sentBack()).hasSize(1).first().asString().startsWith("Round 1, Kim sue").contains(Bench.WORDS);
        assertThat(back.opinions()).isEmpty();
        assertThat(bench.state(id)).isEqualTo(RequestState.SEARCHED);
        assertThat(bench.act(() -> bench.records.of(id)).first()).isNull();
        bench.examine("ann", id, 1);
        bench.as(Role.EXAMINER, "ben");
        refused(() -> bench.examinations.open(id), Clause.TWO_EXAMINERS);
        bench.examine("cat", id, 1);
        SupervisorSheet signed = bench.signOff("sue", id);
        assertThat(signed.opinions()).extracting(OpinionView::name).containsExactly("Kim ann", "Kim cat");
        assertThat(signed.sentBack()).hasSize(1);
        assertThat(bench.act(() -> bench.em.createQuery("select count(s) from ExaminationSignature s", Long.class)
                .getSingleResult())).isEqualTo(4);
    }

    @Test
    void secondExaminerWhoSawNothingMayBeSecondAgain() {
        String id = examined(1, 1);
        bench.sendBack("sue", id);
        bench.examine("ann", id, 1);
        bench.examine("ben", id, 1);
        assertThat(bench.state(id)).isEqualTo(RequestState.SECOND_EXAMINED);
    }

    private <T> void refused(Supplier<T> act, Clause clause) {
        assertThatThrownBy(() -> bench.act(act)).isInstanceOfSatisfying(PolicyRefused.class,
                e -> assertThat(e.clause()).isEqualTo(clause));
    }
}
