package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.policy.RegisterPolicy.Entry;

class RegisterPolicyTest {

    private static final RegisterLimits LIMITS = RegisterLimits.RULE;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String TEXT = "Face model replaced by version 2 of the manufacturer.";

    @ParameterizedTest
    @EnumSource(RegisterKind.class)
    @Verifies(value = Clause.MAINTENANCE, refusal = false)
    void commandingOfficerKeepsAllRegisters(RegisterKind kind) {
        allowed(RegisterPolicy.record(Role.COMMANDER, new Entry(kind, TODAY, TEXT), TODAY, LIMITS));
        allowed(RegisterPolicy.addend(Role.COMMANDER, kind, TEXT, LIMITS));
    }

    @Test
    @Verifies(value = Clause.MAINTENANCE, refusal = false)
    void lasoKeepsTheTechnicalOnesAndPlansMayLieAhead() {
        allowed(RegisterPolicy.record(Role.LASO, new Entry(RegisterKind.MAINTENANCE, TODAY, TEXT), TODAY, LIMITS));
        allowed(RegisterPolicy.record(Role.LASO, new Entry(RegisterKind.UPGRADE, TODAY.plusDays(9), TEXT), TODAY,
                LIMITS));
    }

    @Test
    @Verifies(value = Clause.MAINTENANCE, refusal = true)
    void othersAndWhatDidNotHappenYetAndEmptyWordsAreRefused() {
        refused(RegisterPolicy.record(Role.LASO, new Entry(RegisterKind.LAWSUIT, TODAY, TEXT), TODAY, LIMITS),
                Clause.ANNUAL_REPORT);
        refused(RegisterPolicy.record(Role.SUPERVISOR, new Entry(RegisterKind.MAINTENANCE, TODAY, TEXT), TODAY,
                LIMITS), Clause.MAINTENANCE);
        refused(RegisterPolicy.record(Role.COMMANDER, new Entry(RegisterKind.SETTLEMENT, TODAY.plusDays(1), TEXT),
                TODAY, LIMITS), Clause.ANNUAL_REPORT);
        refused(RegisterPolicy.record(Role.COMMANDER, new Entry(RegisterKind.UPGRADE, TODAY, "new"), TODAY, LIMITS),
                Clause.MAINTENANCE);
        refused(RegisterPolicy.addend(Role.LASO, RegisterKind.CONTRACT_CHANGE, TEXT, LIMITS), Clause.WEEKLY_REPORT);
        refused(RegisterPolicy.addend(Role.COMMANDER, RegisterKind.CONTRACT_CHANGE, "", LIMITS), Clause.WEEKLY_REPORT);
    }
}
