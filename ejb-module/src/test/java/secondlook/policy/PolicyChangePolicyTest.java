package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import secondlook.policy.PolicyChangePolicy.Approval;

class PolicyChangePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final PolicyParameters BASE = PolicyParameters.on(TODAY);
    private static final Approval APPROVAL = new Approval(TODAY, "2026-17", TODAY.plusDays(1));

    @AfterEach
    void forget() {
        PolicyVersions.approved(List.of());
    }

    @Test
    void everyParameterStandsOnTheSheetAndComesBackFromIt() {
        Map<String, String> sheet = PolicySheet.of(BASE);
        assertThat(sheet).containsEntry("listLength", "20").containsEntry("registers.noticeHours", "24")
                .containsEntry("retention.probeOfLead", "P1Y").containsEntry("signIn.use.usual.first", "5")
                .containsEntry("quality.bands.FACE_SIZE.limitedFrom", "40.0")
                .containsEntry("agencies.warnDays", "90, 30, 7").containsEntry("scope.offenses.HOMICIDE", "true")
                .containsEntry("scope.gallery.BOOKING", "true").containsEntry("scope.gallery.PROBE", "false")
                .doesNotContainKey("version");
        assertThat(PolicySheet.version(BASE.version(), BASE.effective(), BASE, sheet)).isEqualTo(BASE);
        PolicyParameters other = PolicySheet.version("x", TODAY, BASE, Map.of("listLength", "30",
                "quality.bands.YAW.suitableTo", "25", "retention.probeOfLead", "P2Y", "gone.since", "1"));
        assertThat(other.listLength()).isEqualTo(30);
        assertThat(other.quality().of(QualityElement.YAW).suitableTo()).isEqualTo(25);
        assertThat(PolicySheet.difference(sheet, PolicySheet.of(other))).containsOnlyKeys("listLength",
                "quality.bands.YAW.suitableTo", "retention.probeOfLead")
                .containsEntry("listLength", new PolicySheet.Change("20", "30"));
    }

    @Test
    @Verifies(value = Clause.POLICY_CHANGES, refusal = false)
    void draftWithTheBoardsApprovalIsAllowed() {
        allowed(PolicyChangePolicy.draft(Role.COMMANDER, BASE, Map.of("listLength", "30")));
        allowed(PolicyChangePolicy.draft(Role.LASO, BASE, Map.of("scoreThreshold", "0.2")));
        allowed(PolicyChangePolicy.draft(Role.LASO, BASE, Map.of("agencies.warnDays", "120, 60, 14")));
        allowed(PolicyChangePolicy.draft(Role.LASO, BASE, Map.of("scope.offenses.HOME_INVASION_I", "false")));
        allowed(PolicyChangePolicy.draft(Role.LASO, BASE, Map.of("signIn.use.usual.first", "0")));
        allowed(PolicyChangePolicy.approve(Role.LASO, false, APPROVAL, true, TODAY));
    }

    @Test
    @Verifies(value = Clause.POLICY_CHANGES, refusal = true)
    void draftByOthersOfNothingOrOfImpossibleValuesIsRefused() {
        refused(PolicyChangePolicy.draft(Role.SUPERVISOR, BASE, Map.of("listLength", "30")), Clause.POLICY_CHANGES);
        for (Map<String, String> changes : List.of(Map.of("listLength", "20"), Map.of("listLength", "many"),
                Map.of("listLength", "51"), Map.of("nothing", "1"), Map.of("scoreThreshold", "2"),
                Map.of("audit.daysKept", "364"), Map.of("registers.noticeHours", "25"),
                Map.of("quality.reasonAsked", "maybe"), Map.of("failuresToLock", "-1"),
                Map.of("duties.glassHours", "-8"), Map.of("retention.backup", "P-1D"),
                Map.of("retention.report", "P0D"), Map.of("failuresToLock", "0"), Map.of("signIn.hash.rounds", "1000"),
                Map.of("signIn.hash.algorithm", "MD5"), Map.of("agencies.warnDays", "soon"),
                Map.of("agencies.warnDays", "90, -30"), Map.of("scope.gallery.DRIVER_LICENCE", "true"),
                Map.of("scope.offenses.SHOPLIFTING", "true"))) {
            refused(PolicyChangePolicy.draft(Role.COMMANDER, BASE, changes), Clause.POLICY_CHANGES);
        }
        for (Map.Entry<String, String> change : Map.of("listLength", "many", "duties.glassHours", "-8",
                "scoreThreshold", "2", "signIn.hash.rounds", "1000", "retention.report", "P0D").entrySet()) {
            Decision decision = PolicyChangePolicy.draft(Role.COMMANDER, BASE, Map.ofEntries(change));
            assertThat(decision.about()).isEqualTo(change.getKey());
            assertThat(decision.reason()).doesNotContain(change.getKey());
        }
    }

    @Test
    @Verifies(value = Clause.POLICY_CHANGES, refusal = true)
    void approvalWithoutResolutionDocumentOrADayAheadAndByTheDrafterIsRefused() {
        refused(PolicyChangePolicy.approve(Role.BOARD, false, APPROVAL, true, TODAY), Clause.POLICY_CHANGES);
        refused(PolicyChangePolicy.approve(Role.LASO, true, APPROVAL, true, TODAY), Clause.POLICY_CHANGES);
        refused(PolicyChangePolicy.approve(Role.LASO, false, APPROVAL, false, TODAY), Clause.POLICY_CHANGES);
        refused(PolicyChangePolicy.approve(Role.LASO, false, new Approval(TODAY, " ", TODAY.plusDays(1)), true,
                TODAY), Clause.POLICY_CHANGES);
        refused(PolicyChangePolicy.approve(Role.LASO, false, new Approval(TODAY.plusDays(1), "1",
                TODAY.plusDays(2)), true, TODAY), Clause.POLICY_CHANGES);
        refused(PolicyChangePolicy.approve(Role.LASO, false, new Approval(TODAY, "1", TODAY), true, TODAY),
                Clause.POLICY_CHANGES);
    }

    @Test
    @Verifies(value = Clause.POLICY_CHANGES, refusal = false)
    void approvedVersionIsInForceFromItsDayAndNoSoftwareVersionAfterIt() {
        PolicyVersions.approved(List.of(PolicySheet.version("Board-1", LocalDate.of(2024, 1, 1), BASE,
                Map.of("listLength", "30"))));
        assertThat(PolicyParameters.on(LocalDate.of(2023, 12, 31)).version()).isEqualTo("2022-12-16");
        assertThat(PolicyParameters.on(LocalDate.of(2024, 1, 1)).listLength()).isEqualTo(30);
        assertThat(PolicyParameters.on(LocalDate.of(2030, 1, 1)).version()).isEqualTo("Board-1");
        assertThat(PolicyParameters.version("Board-1").listLength()).isEqualTo(30);
        assertThat(PolicyParameters.version("2022-12-16").listLength()).isEqualTo(20);
    }

    @Test
    @Verifies(value = {Clause.POLICY_CHANGES, Clause.INVESTIGATION}, refusal = true)
    void offenseThatTheBoardTookOffTheListIsRefusedFromTheDayOnByTheDepartmentsClocks() {
        PolicyVersions.approved(List.of(PolicySheet.version("Board-2", LocalDate.of(2026, 12, 1), BASE,
                Map.of("scope.offenses.HOME_INVASION_I", "false"))));
        ScopeLimits before = PolicyParameters.at(Instant.parse("2026-12-01T04:59:59Z")).scope();
        ScopeLimits after = PolicyParameters.at(Instant.parse("2026-12-01T05:00:00Z")).scope();
        allowed(IntakePolicy.offense("HOME_INVASION_I", before));
        refused(IntakePolicy.offense("HOME_INVASION_I", after), Clause.INVESTIGATION);
        allowed(IntakePolicy.offense("ROBBERY", after));
    }

    @Test
    @Verifies(value = Clause.POLICY_CHANGES, refusal = true)
    void versionThatNobodyApprovedIsNone() {
        assertThatThrownBy(() -> PolicyParameters.version("Board-1")).isInstanceOf(IllegalArgumentException.class);
    }
}
