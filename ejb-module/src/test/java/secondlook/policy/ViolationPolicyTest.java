package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.policy.ViolationPolicy.Delivery;
import secondlook.policy.ViolationPolicy.Judge;

class ViolationPolicyTest {

    private static final RegisterLimits LIMITS = RegisterLimits.RULE;
    private static final Instant CONFIRMED = Instant.parse("2026-11-28T12:00:00Z");
    private static final String TEXT = "The search was asked for because of a demonstration.";

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"INVESTIGATOR", "EXAMINER", "SUPERVISOR", "COMMANDER", "LASO", "AUDITOR"})
    @Verifies(value = Clause.MISCONDUCT, refusal = false)
    void everyMemberReports(Role role) {
        allowed(ViolationPolicy.report(role, TEXT, LIMITS));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"BOARD", "AGENCY", "BOOKING", "SYSTEM"})
    @Verifies(value = Clause.MISCONDUCT, refusal = true)
    void programsAndReadersDoNotReport(Role role) {
        refused(ViolationPolicy.report(role, TEXT, LIMITS), Clause.MISCONDUCT);
    }

    @Test
    @Verifies(value = Clause.MISCONDUCT, refusal = false)
    void commandingOfficerDecidesWithAFinding() {
        Judge judge = new Judge(Role.COMMANDER, "co", "ex1");
        allowed(ViolationPolicy.investigate(judge, TEXT, LIMITS));
        allowed(ViolationPolicy.decide(judge, TEXT, LIMITS));
        allowed(ViolationPolicy.decide(new Judge(Role.COMMANDER, "co", null), TEXT, LIMITS));
    }

    @Test
    @Verifies(value = Clause.MISCONDUCT, refusal = true)
    void nobodyElseDecidesNorInTheirOwnCaseNorWithoutWords() {
        refused(ViolationPolicy.decide(new Judge(Role.LASO, "laso", null), TEXT, LIMITS), Clause.MISCONDUCT);
        refused(ViolationPolicy.investigate(new Judge(Role.SUPERVISOR, "su", null), TEXT, LIMITS), Clause.MISCONDUCT);
        refused(ViolationPolicy.decide(new Judge(Role.COMMANDER, "co", "co"), TEXT, LIMITS), Clause.MISCONDUCT);
        refused(ViolationPolicy.decide(new Judge(Role.COMMANDER, "co", null), "yes", LIMITS), Clause.MISCONDUCT);
        refused(ViolationPolicy.report(Role.EXAMINER, " ", LIMITS), Clause.MISCONDUCT);
    }

    @Test
    @Verifies(value = Clause.VIOLATION_NOTICE, refusal = false)
    void confirmedViolationOfThreeFiveIsNotifiedWithinADay() {
        assertThat(ViolationPolicy.noticeDue(Clause.PROTECTED_BASIS, CONFIRMED, LIMITS))
                .contains(CONFIRMED.plus(Duration.ofHours(24)));
        assertThat(ViolationPolicy.noticeDue(Clause.INVESTIGATION, CONFIRMED, LIMITS)).isEmpty();
        allowed(ViolationPolicy.summary(TEXT, LIMITS));
        allowed(ViolationPolicy.deliver(Role.COMMANDER, new Delivery(DeliveryMeans.EMAIL, "board@detroitmi.gov",
                CONFIRMED.plusSeconds(60)), CONFIRMED, CONFIRMED.plusSeconds(90)));
        Instant minute = CONFIRMED.truncatedTo(ChronoUnit.MINUTES);
        allowed(ViolationPolicy.deliver(Role.COMMANDER, new Delivery(DeliveryMeans.EMAIL, "board@detroitmi.gov",
                minute), minute.plusSeconds(59), minute.plusSeconds(90)));
    }

    @Test
    @Verifies(value = Clause.VIOLATION_NOTICE, refusal = true)
    void noticeWithoutSummaryAndDeliveryThatDidNotHappenAreRefused() {
        refused(ViolationPolicy.summary("short", LIMITS), Clause.VIOLATION_NOTICE);
        Delivery mailed = new Delivery(DeliveryMeans.EMAIL, "board@detroitmi.gov", CONFIRMED.plusSeconds(60));
        refused(ViolationPolicy.deliver(Role.LASO, mailed, CONFIRMED, CONFIRMED.plusSeconds(90)),
                Clause.VIOLATION_NOTICE);
        refused(ViolationPolicy.deliver(Role.COMMANDER, mailed, CONFIRMED, CONFIRMED), Clause.VIOLATION_NOTICE);
        Instant minute = CONFIRMED.truncatedTo(ChronoUnit.MINUTES);
        refused(ViolationPolicy.deliver(Role.COMMANDER, new Delivery(DeliveryMeans.EMAIL, "board@detroitmi.gov",
                minute.minusSeconds(1)), minute, CONFIRMED.plusSeconds(90)), Clause.VIOLATION_NOTICE);
        refused(ViolationPolicy.deliver(Role.COMMANDER, new Delivery(DeliveryMeans.HAND, " ",
                CONFIRMED), CONFIRMED, CONFIRMED), Clause.VIOLATION_NOTICE);
    }

    @Test
    @Verifies(value = Clause.VIOLATION_NOTICE, refusal = false)
    void alarmsComeAtTwelveAndTwentyHoursAndWhenTheDayIsOver() {
        assertThat(ViolationPolicy.alarms(CONFIRMED, CONFIRMED.plus(Duration.ofHours(12)).minusNanos(1), LIMITS))
                .isEmpty();
        assertThat(ViolationPolicy.alarms(CONFIRMED, CONFIRMED.plus(Duration.ofHours(12)), LIMITS))
                .containsExactly(12);
        assertThat(ViolationPolicy.alarms(CONFIRMED, CONFIRMED.plus(Duration.ofHours(20)), LIMITS))
                .containsExactly(12, 20);
        assertThat(ViolationPolicy.alarms(CONFIRMED, CONFIRMED.plus(Duration.ofHours(24)), LIMITS))
                .containsExactly(12, 20, 24);
    }

    @Test
    void limitsLaterThanTheDirectiveAllowsCannotBeSet() {
        assertThatThrownBy(() -> new RegisterLimits(25, 12, 20, 20, 1, 1, 24, 72, 240))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegisterLimits(24, 20, 12, 20, 1, 1, 24, 72, 240))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
