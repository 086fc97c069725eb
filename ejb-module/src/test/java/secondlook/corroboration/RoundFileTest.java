package secondlook.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.corroboration.Sheets.NOW;
import static secondlook.corroboration.Sheets.RATIONALE;
import static secondlook.corroboration.Sheets.supervisor;

import java.util.List;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.Conclusion;
import secondlook.policy.Verifies;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;

class RoundFileTest {

    private final Signer signer = new Signer(supervisor("supervisor"));

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = false)
    void sameCandidateFromBothIsALead() {
        RoundFile file = Sheets.file(2, 2);
        assertThat(file.disagreed()).isFalse();
        assertThat(file.leadEnrolmentId()).isEqualTo(102L);
        assertThat(file.leadRank()).isEqualTo(2);
        assertThat(SupervisorDecision.signOff(file, signer, RATIONALE, NOW).signedOff()).isTrue();
    }

    @Test
    void noCandidateFromBothIsAgreementWithoutALead() {
        RoundFile file = Sheets.file(null, null);
        assertThat(file.disagreed()).isFalse();
        assertThat(file.leadEnrolmentId()).isNull();
        assertThat(file.leadRank()).isNull();
        assertThat(SupervisorDecision.signOff(file, signer, RATIONALE, NOW).signedOff()).isTrue();
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF}, refusal = true)
    void signOffBeforeBothHaveStatedIsRefused() {
        RoundFile file = Sheets.file(1, 2);
        assertThat(file.disagreed()).isTrue();
        assertThatThrownBy(() -> SupervisorDecision.signOff(file, signer, RATIONALE, NOW))
                .isInstanceOf(PolicyRefused.class);
        RoundFile half = Sheets.with(file, Sheets.firstStates(file, 2));
        assertThatThrownBy(() -> SupervisorDecision.signOff(half, signer, RATIONALE, NOW))
                .isInstanceOf(PolicyRefused.class);
        RoundFile both = Sheets.with(file, Sheets.firstStates(file, 2), Sheets.secondStates(file, 2));
        assertThat(SupervisorDecision.signOff(both, signer, RATIONALE, NOW).signedOff()).isTrue();
    }

    @Test
    void statementsCountAfterAConsultationAndOpinionsStay() {
        RoundFile file = Sheets.file(1, null);
        RoundFile consulted = Sheets.with(file, Sheets.firstStates(file, 1), Sheets.secondStates(file, 1));
        assertThat(consulted.leadEnrolmentId()).isEqualTo(101L);
        assertThat(consulted.secondNow().conclusion()).isEqualTo(Conclusion.LIMITED_SUPPORT);
        assertThat(consulted.disagreed()).isTrue();
        assertThat(consulted.opinions().get(1).conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(consulted.corroboration().statements()).extracting(StatementView::ordinal).containsExactly(1, 2);
    }

    @Test
    void lastingDisagreementIsNoLead() {
        RoundFile file = Sheets.file(1, null);
        RoundFile consulted = Sheets.with(file, Sheets.firstStates(file, 1), Sheets.secondStates(file, null));
        assertThat(consulted.leadEnrolmentId()).isNull();
        assertThat(SupervisorDecision.signOff(consulted, signer, RATIONALE, NOW).signedOff()).isTrue();
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void statementForACandidateNobodyFoundPossibleIsRefused() {
        RoundFile file = Sheets.file(1, null);
        assertThatThrownBy(() -> Sheets.secondStates(file, 3)).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> Sheets.secondStates(file, 9)).isInstanceOf(Invalid.class);
        assertThat(Sheets.secondStates(file, 1).opinion().enrolmentId()).isEqualTo(101L);
    }

    @Test
    void statementFollowsOnlyTheOwnSignedExamination() {
        RoundFile file = Sheets.file(1, null);
        StateCommand said = new StateCommand("request-1", Conclusion.INCONCLUSIVE, null, RATIONALE, null);
        assertThatThrownBy(() -> new ConsultationStatement(file.first(), file.second(),
                new Signer(Sheets.examiner("second")), said, NOW)).isInstanceOf(IllegalArgumentException.class);
        Round round = Sheets.round();
        Examination unsigned = Sheets.first(round);
        assertThatThrownBy(() -> new ConsultationStatement(unsigned, file.second(),
                new Signer(Sheets.examiner("first")), said, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void signOffOrSendBackWithoutWordsIsRefused() {
        RoundFile file = Sheets.file(1, 1);
        assertThatThrownBy(() -> SupervisorDecision.signOff(file, signer, "fine", NOW))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> SupervisorDecision.sendBack(file, signer, "again", NOW))
                .isInstanceOf(PolicyRefused.class);
        SupervisorDecision back = SupervisorDecision.sendBack(file, signer, RATIONALE, NOW);
        assertThat(back.signedOff()).isFalse();
        assertThat(back.sentBackLine()).startsWith("Round 1, Sample supervisor, 2026-11-22T15:04:05.123Z: ")
                .endsWith(RATIONALE);
    }

    @Test
    void unsignedSheetsAreNoOpinions() {
        Round round = Sheets.round();
        RoundFile file = new RoundFile(round, Sheets.first(round), null, List.of(), null);
        assertThat(file.bothSigned()).isFalse();
        assertThat(file.disagreed()).isFalse();
        assertThat(file.opinions()).isEmpty();
        assertThat(file.corroboration()).isEqualTo(new Corroboration(List.of(), List.of(), null,
                null, null));
    }
}
