package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import org.junit.jupiter.api.Test;

class KeyPolicyTest {

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void keyThatNothingIsWrappedWithIsRetired() {
        allowed(KeyPolicy.retire(false, 0));
        allowed(KeyPolicy.keep(Role.LASO));
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void keyInUseAndTheCurrentKeyStay() {
        refused(KeyPolicy.retire(false, 1), Clause.SECURITY);
        refused(KeyPolicy.keep(Role.COMMANDER), Clause.SECURITY);
        refused(KeyPolicy.retire(true, 0), Clause.SECURITY);
    }
}
