package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import org.junit.jupiter.api.Test;
import secondlook.policy.CorroborationPolicy.Opinion;

class LeadPolicyTest {

    private static final Opinion LEAD = new Opinion(Conclusion.MODERATE_SUPPORT, 7L);
    private static final Opinion OTHER = new Opinion(Conclusion.MODERATE_SUPPORT, 8L);
    private static final Opinion NONE = new Opinion(Conclusion.INCONCLUSIVE, null);

    @Test
    @Verifies(value = {Clause.PURPOSE, Clause.TWO_EXAMINERS, Clause.SIGN_OFF, Clause.REPORT}, refusal = false)
    void corroboratedSignedLeadIsAllowed() {
        allowed(LeadPolicy.issue(LEAD, LEAD, true));
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void leadWithoutSecondExaminerIsRefused() {
        refused(LeadPolicy.issue(LEAD, null, true), Clause.TWO_EXAMINERS);
        refused(LeadPolicy.issue(LEAD, OTHER, true), Clause.TWO_EXAMINERS);
    }

    @Test
    @Verifies(value = Clause.SIGN_OFF, refusal = true)
    void leadWithoutSupervisorIsRefused() {
        refused(LeadPolicy.issue(LEAD, LEAD, false), Clause.SIGN_OFF);
    }

    @Test
    @Verifies(value = {Clause.PURPOSE, Clause.REPORT}, refusal = true)
    void reportWithoutCandidateIsRefused() {
        refused(LeadPolicy.issue(NONE, NONE, true), Clause.REPORT);
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL}, refusal = false)
    void corroboratedEndWithoutCandidateIsAllowed() {
        allowed(LeadPolicy.closeWithoutCandidate(NONE, NONE, true));
        allowed(LeadPolicy.closeWithoutCandidate(LEAD, OTHER, true));
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL}, refusal = true)
    void endWithoutCandidateThatIsNotCorroboratedIsRefused() {
        refused(LeadPolicy.closeWithoutCandidate(NONE, null, true), Clause.TWO_EXAMINERS);
        refused(LeadPolicy.closeWithoutCandidate(NONE, NONE, false), Clause.TWO_EXAMINERS);
        refused(LeadPolicy.closeWithoutCandidate(LEAD, LEAD, true), Clause.REPORT);
    }

    @Test
    @Verifies(value = Clause.REPORT, refusal = false)
    void reissueWithReasonIsAllowed() {
        allowed(LeadPolicy.reissue("The requester's phone number was wrong."));
    }

    @Test
    @Verifies(value = Clause.REPORT, refusal = true)
    void reissueWithoutReasonIsRefused() {
        refused(LeadPolicy.reissue("typo"), Clause.REPORT);
    }

    @Test
    @Verifies(value = {Clause.PURPOSE, Clause.REPORT}, refusal = false)
    void resultWithTheStatementMayLeave() {
        allowed(LeadPolicy.carriesStatement("Result. " + Statement.TEXT));
    }

    @Test
    @Verifies(value = {Clause.PURPOSE, Clause.REPORT}, refusal = true)
    void resultWithoutTheStatementIsRefused() {
        refused(LeadPolicy.carriesStatement("Result. Only an investigative lead."), Clause.REPORT);
    }
}
