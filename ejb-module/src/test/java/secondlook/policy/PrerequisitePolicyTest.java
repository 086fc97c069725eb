package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import secondlook.policy.PrerequisitePolicy.Claim;
import secondlook.policy.PrerequisitePolicy.Held;

class PrerequisitePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final DutyLimits LIMITS = PolicyParameters.on(TODAY).duties();

    private static Map<PrerequisiteKind, Held> all(LocalDate until) {
        Map<PrerequisiteKind, Held> held = new EnumMap<>(PrerequisiteKind.class);
        for (PrerequisiteKind kind : PrerequisiteKind.values()) {
            held.put(kind, new Held(true, until));
        }
        return held;
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"AGENCY", "BOOKING", "SYSTEM"}, mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = {Clause.DUTY_AND_TRAINING, Clause.PREREQUISITES}, refusal = false)
    void memberWithEverythingOnRecordActsUpToTheLastDay(Role role) {
        allowed(PrerequisitePolicy.standing(role, all(TODAY), null, TODAY));
        allowed(PrerequisitePolicy.standing(role, all(null), null, TODAY));
    }

    @ParameterizedTest
    @EnumSource(PrerequisiteKind.class)
    @Verifies(value = {Clause.DUTY_AND_TRAINING, Clause.PREREQUISITES}, refusal = true)
    void oneThatIsMissingLapsedOrWithdrawnStopsTheMember(PrerequisiteKind kind) {
        Map<PrerequisiteKind, Held> held = all(TODAY);
        held.remove(kind);
        refused(PrerequisitePolicy.standing(Role.EXAMINER, held, null, TODAY), Clause.DUTY_AND_TRAINING);
        held.put(kind, new Held(true, TODAY.minusDays(1)));
        Decision lapsed = PrerequisitePolicy.standing(Role.EXAMINER, held, null, TODAY);
        refused(lapsed, Clause.DUTY_AND_TRAINING);
        assertThat(lapsed.reason()).contains(kind.label().toLowerCase(), "2026-11-27",
                "The LASO or the CIU commanding officer");
        held.put(kind, new Held(false, null));
        refused(PrerequisitePolicy.standing(Role.EXAMINER, held, null, TODAY), Clause.DUTY_AND_TRAINING);
    }

    @Test
    @Verifies(value = Clause.DUTY_AND_TRAINING, refusal = false)
    void firstLasoGoesWithoutUntilTheLastDayOfThePeriod() {
        allowed(PrerequisitePolicy.standing(Role.LASO, Map.of(), TODAY, TODAY));
    }

    @Test
    @Verifies(value = Clause.DUTY_AND_TRAINING, refusal = true)
    void afterThePeriodTheFirstLasoIsStoppedAndToldWhoMends() {
        Decision stopped = PrerequisitePolicy.standing(Role.LASO, Map.of(), TODAY.minusDays(1), TODAY);
        refused(stopped, Clause.DUTY_AND_TRAINING);
        assertThat(stopped.reason()).contains("The CIU commanding officer or another LASO");
        assertThat(PrerequisitePolicy.mends(Role.LASO)).isTrue();
        assertThat(PrerequisitePolicy.mends(Role.COMMANDER)).isTrue();
        assertThat(PrerequisitePolicy.mends(Role.SUPERVISOR)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"LASO", "COMMANDER"})
    @Verifies(value = Clause.PREREQUISITES, refusal = false)
    void lasoAndCommanderRecordForOthers(Role role) {
        allowed(PrerequisitePolicy.mayRecord(role, "a", "b"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @Verifies(value = Clause.PREREQUISITES, refusal = true)
    void nobodyRecordsForOneself(Role role) {
        refused(PrerequisitePolicy.mayRecord(role, "a", "a"), Clause.PREREQUISITES);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"LASO", "COMMANDER"}, mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.PREREQUISITES, refusal = true)
    void othersRecordNothing(Role role) {
        refused(PrerequisitePolicy.mayRecord(role, "a", "b"), Clause.PREREQUISITES);
    }

    @Test
    @Verifies(value = {Clause.PREREQUISITES, Clause.EXAMINER, Clause.DUTY_AND_TRAINING}, refusal = false)
    void documentedTrainingOfEightyHoursCountsForAnExaminer() {
        allowed(PrerequisitePolicy.record(claim(80, TODAY, true), Role.EXAMINER, TODAY, LIMITS));
        allowed(PrerequisitePolicy.record(claim(1, TODAY, true), Role.INVESTIGATOR, TODAY, LIMITS));
        allowed(PrerequisitePolicy.record(new Claim(PrerequisiteKind.YEARLY_TRAINING, TODAY.minusMonths(12), null,
                true), Role.EXAMINER, TODAY, LIMITS));
    }

    @Test
    @Verifies(value = Clause.EXAMINER, refusal = true)
    void shorterTrainingOfAnExaminerIsRefused() {
        refused(PrerequisitePolicy.record(claim(79, TODAY, true), Role.EXAMINER, TODAY, LIMITS), Clause.EXAMINER);
        refused(PrerequisitePolicy.record(claim(null, TODAY, true), Role.EXAMINER, TODAY, LIMITS), Clause.EXAMINER);
    }

    @Test
    @Verifies(value = {Clause.PREREQUISITES, Clause.DUTY_AND_TRAINING}, refusal = true)
    void recordWithoutDocumentOfTheFutureOrLapsedIsRefused() {
        refused(PrerequisitePolicy.record(claim(80, TODAY, false), Role.EXAMINER, TODAY, LIMITS),
                Clause.PREREQUISITES);
        refused(PrerequisitePolicy.record(claim(80, TODAY.plusDays(1), true), Role.EXAMINER, TODAY, LIMITS),
                Clause.PREREQUISITES);
        refused(PrerequisitePolicy.record(new Claim(PrerequisiteKind.YEARLY_TRAINING, TODAY.minusMonths(12)
                .minusDays(1), null, true), Role.EXAMINER, TODAY, LIMITS), Clause.DUTY_AND_TRAINING);
    }

    private static Claim claim(Integer hours, LocalDate day, boolean document) {
        return new Claim(PrerequisiteKind.INITIAL_TRAINING, day, hours, document);
    }

    @Test
    void onlyTheInitialTrainingNeverLapses() {
        for (PrerequisiteKind kind : PrerequisiteKind.values()) {
            LocalDate until = PrerequisitePolicy.validUntil(kind, TODAY, LIMITS);
            assertThat(until == null).as(kind.label()).isEqualTo(kind == PrerequisiteKind.INITIAL_TRAINING);
        }
        assertThat(PrerequisitePolicy.validUntil(PrerequisiteKind.BACKGROUND_CHECK, TODAY, LIMITS))
                .isEqualTo(TODAY.plusYears(5));
    }
}
