package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static AgencyPolicy.Standing agency(boolean suspended, LocalDate effective) {
        return new AgencyPolicy.Standing(true, suspended ? "MI0000001-F1" : null, effective, LAST,
                Set.of(Offense.ROBBERY));
    }

    @Test
    @Verifies(value = {Clause.NO_IMMIGRATION, Clause.AGENCY_REQUEST}, refusal = false)
    void lawEnforcementAgencyIsRegistered() {
        allowed(AgencyPolicy.mayRegister(true, false));
    }

    @Test
    @Verifies(value = Clause.NO_IMMIGRATION, refusal = true)
    void immigrationEnforcementAgencyIsRefused() {
        refused(AgencyPolicy.mayRegister(true, true), Clause.NO_IMMIGRATION);
    }

    @Test
    @Verifies(value = Clause.AGENCY_REQUEST, refusal = true)
    void agencyThatIsNotLawEnforcementIsRefused() {
        refused(AgencyPolicy.mayRegister(false, false), Clause.AGENCY_REQUEST);
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = false)
    void agreementInForceIsAllowedOnItsFirstAndLastDay() {
        allowed(AgencyPolicy.agreement(agency(false, FIRST), FIRST));
        allowed(AgencyPolicy.agreement(agency(false, FIRST), LAST));
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = true)
    void missingFutureOrExpiredAgreementIsRefused() {
        refused(AgencyPolicy.agreement(agency(false, null), FIRST), Clause.AGREEMENT);
        refused(AgencyPolicy.agreement(agency(false, FIRST), FIRST.minusDays(1)), Clause.AGREEMENT);
        refused(AgencyPolicy.agreement(agency(false, FIRST), LAST.plusDays(1)), Clause.AGREEMENT);
    }

    @ParameterizedTest
    @CsvSource({"91, -1", "90, 90", "31, 90", "30, 30", "8, 30", "7, 7", "0, 7", "-1, -1"})
    void warningIsDueNinetyThirtyAndSevenDaysBeforeTheLastDay(int daysLeft, int warning) {
        AgencyLimits limits = PolicyParameters.on(LAST).agencies();

        assertThat(AgencyPolicy.expiryWarning(LAST, LAST.minusDays(daysLeft), limits).orElse(-1)).isEqualTo(warning);
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = false)
    void compliantAgencyIsAllowed() {
        allowed(AgencyPolicy.compliant(agency(false, FIRST)));
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void suspendedAgencyIsRefused() {
        Decision decision = AgencyPolicy.compliant(agency(true, FIRST));

        refused(decision, Clause.AGENCY_SUSPENSION);
        assertThat(decision.reason()).contains("MI0000001-F1");
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = false)
    void coveredOffenseIsAllowed() {
        allowed(AgencyPolicy.offenseCovered(agency(false, FIRST), Offense.ROBBERY));
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = true)
    void offenseOutsideTheAgreementIsRefused() {
        refused(AgencyPolicy.offenseCovered(agency(false, FIRST), Offense.HOMICIDE), Clause.AGREEMENT);
    }

    @Test
    @Verifies(value = Clause.AGENCY_REQUEST, refusal = false)
    void exactStatementIsAllowedWhateverItsLineBreaks() {
        allowed(AgencyPolicy.acknowledgement(Statement.TEXT));
        allowed(AgencyPolicy.acknowledgement(" " + Statement.TEXT.replace("only as", "only\n  as") + "\n"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yes", "true", "I acknowledge."})
    @Verifies(value = Clause.AGENCY_REQUEST, refusal = true)
    void anythingButTheStatementIsRefused(String text) {
        refused(AgencyPolicy.acknowledgement(text), Clause.AGENCY_REQUEST);
    }

    @Test
    @Verifies(value = Clause.AGENCY_REQUEST, refusal = true)
    void correctedStatementIsRefused() {
        refused(AgencyPolicy.acknowledgement(
                Statement.TEXT.replace("investigation and investigation", "investigation")),
                Clause.AGENCY_REQUEST);
    }
}
