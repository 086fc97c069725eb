package secondlook.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.lead.Cases.NOW;
import static secondlook.lead.Cases.SUPERVISOR;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import secondlook.intake.RequestFacts;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Verifies;
import secondlook.shared.PolicyRefused;

class LeadTest {

    private final RequestFacts request = Cases.request(RequestState.SIGNED_OFF);

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF, Clause.REPORT}, refusal = false)
    void twoAgreeingOpinionsAndASignatureMakeALead() {
        Lead lead = Lead.issued(request, Cases.agreed(2), SUPERVISOR, NOW);
        assertThat(lead.lead()).isTrue();
        assertThat(lead.enrolmentId()).isEqualTo(102);
        assertThat(Lead.issued(request, Cases.consulted(2, 2), SUPERVISOR, NOW).lead()).isTrue();
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.SIGN_OFF, Clause.REPORT}, refusal = true)
    void leadWithoutSecondExaminerSignatureOrAgreementIsRefused() {
        refused(() -> Lead.issued(request, Cases.half(), SUPERVISOR, NOW), Clause.TWO_EXAMINERS);
        refused(() -> Lead.issued(request, Cases.unsigned(), SUPERVISOR, NOW), Clause.SIGN_OFF);
        refused(() -> Lead.issued(request, Cases.consulted(2, null), SUPERVISOR, NOW), Clause.TWO_EXAMINERS);
        refused(() -> Lead.issued(request, Cases.agreed(null), SUPERVISOR, NOW), Clause.REPORT);
    }

    @Test
    @Verifies(value = {Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL}, refusal = false)
    void endWithoutCandidateKeepsTheHashOfTheProbe() {
        Lead end = Lead.withoutCandidate(request, Cases.agreed(null), SUPERVISOR, NOW);
        assertThat(end.lead()).isFalse();
        assertThat(end.probeSha256()).isEqualTo(request.probe().sha256());
        assertThat(Lead.withoutCandidate(request, Cases.consulted(2, null), SUPERVISOR, NOW).lead()).isFalse();
    }

    @Test
    @Verifies(value = {Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL}, refusal = true)
    void endWithoutCandidateIsRefusedForALeadAndWithoutCorroboration() {
        refused(() -> Lead.withoutCandidate(request, Cases.agreed(2), SUPERVISOR, NOW), Clause.REPORT);
        refused(() -> Lead.withoutCandidate(request, Cases.half(), SUPERVISOR, NOW), Clause.TWO_EXAMINERS);
        refused(() -> Lead.withoutCandidate(request, Cases.unsigned(), SUPERVISOR, NOW), Clause.TWO_EXAMINERS);
    }

    private static void refused(ThrowingCallable act, Clause clause) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PolicyRefused.class,
                e -> assertThat(e.clause()).isEqualTo(clause));
    }
}
