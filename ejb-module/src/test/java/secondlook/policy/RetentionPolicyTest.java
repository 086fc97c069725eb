package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final RetentionLimits LIMITS = PolicyParameters.on(TODAY).retention();
    private static final Set<HoldAuthority> NONE = Set.of();
    private static final Set<HoldAuthority> UNIT = Set.of(HoldAuthority.EVIDENCE);
    private static final Set<HoldAuthority> COURT = Set.of(HoldAuthority.COURT_ORDER);
    private static final String REASON = "The trial of the co-defendant is set for March.";

    private static RetentionPolicy.Hold hold(HoldAuthority authority, String reference, LocalDate reviewOn) {
        return new RetentionPolicy.Hold(authority, reference, REASON, reviewOn);
    }

    @Test
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = false)
    void whatIsOverItsPeriodIsPurged() {
        allowed(RetentionPolicy.purge(RetentionKind.PROBE_OF_LEAD, Instant.parse("2025-12-01T12:00:00Z"), NONE, NOW,
                LIMITS));
        allowed(RetentionPolicy.purge(RetentionKind.PROBE_WITHOUT_LEAD, NOW, NONE, NOW, LIMITS));
        allowed(RetentionPolicy.purge(RetentionKind.PROBE_WITHOUT_LEAD, NOW, UNIT, NOW, LIMITS));
    }

    @Test
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = true)
    void whatIsNotOverItsPeriodOrIsHeldStays() {
        refused(RetentionPolicy.purge(RetentionKind.PROBE_OF_LEAD, Instant.parse("2025-12-01T12:00:01Z"), NONE, NOW,
                LIMITS), Clause.AUTOMATIC_PURGE);
        refused(RetentionPolicy.purge(RetentionKind.PROBE_OF_LEAD, Instant.EPOCH, UNIT, NOW, LIMITS),
                Clause.AUTOMATIC_PURGE);
        refused(RetentionPolicy.purge(RetentionKind.PROBE_WITHOUT_LEAD, Instant.EPOCH, COURT, NOW, LIMITS),
                Clause.AUTOMATIC_PURGE);
    }

    @Test
    void beforeThePeriodsWereSetOnlyWhatTheDirectiveRemovesWasPurged() {
        RetentionLimits before = PolicyParameters.on(LocalDate.of(2026, 11, 27)).retention();
        Instant old = Instant.parse("1990-01-01T00:00:00Z");
        refused(RetentionPolicy.purge(RetentionKind.REPORT, old, NONE, NOW, before), Clause.AUTOMATIC_PURGE);
        allowed(RetentionPolicy.purge(RetentionKind.PROBE_WITHOUT_LEAD, old, NONE, NOW, before));
    }

    @Test
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = false)
    void withoutCandidateThePhotographGoesWhateverTheDepartmentThinksOfItsValue() {
        allowed(RetentionPolicy.eraseAtEnd(RequestState.NO_CANDIDATE, NONE));
        allowed(RetentionPolicy.eraseAtEnd(RequestState.NO_CANDIDATE, UNIT));
        allowed(RetentionPolicy.eraseAtEnd(RequestState.WITHDRAWN, NONE));
    }

    @Test
    @Verifies(value = Clause.AUTOMATIC_PURGE, refusal = true)
    void lawOutsideTheDirectiveKeepsThePhotographOfARequestWithoutCandidate() {
        refused(RetentionPolicy.eraseAtEnd(RequestState.NO_CANDIDATE, COURT), Clause.AUTOMATIC_PURGE);
        refused(RetentionPolicy.eraseAtEnd(RequestState.NO_CANDIDATE, Set.of(HoldAuthority.LITIGATION)),
                Clause.AUTOMATIC_PURGE);
        refused(RetentionPolicy.eraseAtEnd(RequestState.WITHDRAWN, UNIT), Clause.AUTOMATIC_PURGE);
    }

    @Test
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = false)
    void commanderSeesThePhotographKeptForACourtAndEverybodyThatOfAnOpenRequest() {
        allowed(RetentionPolicy.seePhotograph(Role.COMMANDER, true));
        allowed(RetentionPolicy.seePhotograph(Role.EXAMINER, false));
    }

    @Test
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = true)
    void nobodyElseSeesThePhotographKeptForACourt() {
        for (Role role : Set.of(Role.EXAMINER, Role.SUPERVISOR, Role.INVESTIGATOR, Role.AGENCY)) {
            refused(RetentionPolicy.seePhotograph(role, true), Clause.PROBE_REMOVAL);
        }
    }

    @Test
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = false)
    void supervisionAndLasoPlaceAHoldWithItsAuthority() {
        for (Role role : Set.of(Role.COMMANDER, Role.SUPERVISOR, Role.LASO)) {
            allowed(RetentionPolicy.hold(role, hold(HoldAuthority.EVIDENCE, null, TODAY.plusDays(180)), TODAY, LIMITS));
            allowed(RetentionPolicy.hold(role, hold(HoldAuthority.COURT_ORDER, "26-1-FH", TODAY.plusDays(1)), TODAY,
                    LIMITS));
        }
    }

    @Test
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = true)
    void holdByOthersOrWithoutAuthorityNumberReasonOrReviewIsRefused() {
        RetentionPolicy.Hold good = hold(HoldAuthority.EVIDENCE, null, TODAY.plusDays(30));
        refused(RetentionPolicy.hold(Role.EXAMINER, good, TODAY, LIMITS), Clause.PROTECTED_STORE);
        refused(RetentionPolicy.hold(Role.LASO, hold(null, null, TODAY.plusDays(30)), TODAY, LIMITS),
                Clause.AUTOMATIC_PURGE);
        refused(RetentionPolicy.hold(Role.LASO, hold(HoldAuthority.PROSECUTOR, " ", TODAY.plusDays(30)), TODAY,
                LIMITS), Clause.AUTOMATIC_PURGE);
        refused(RetentionPolicy.hold(Role.LASO, new RetentionPolicy.Hold(HoldAuthority.EVIDENCE, null, "needed",
                TODAY.plusDays(30)), TODAY, LIMITS), Clause.AUTOMATIC_PURGE);
        for (LocalDate day : new LocalDate[] {null, TODAY, TODAY.plusDays(181)}) {
            refused(RetentionPolicy.hold(Role.LASO, hold(HoldAuthority.EVIDENCE, null, day), TODAY, LIMITS),
                    Clause.AUTOMATIC_PURGE);
        }
    }

    @Test
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = false)
    void commanderReviewsAndLifts() {
        allowed(RetentionPolicy.keepHolding(Role.COMMANDER, TODAY.plusDays(90), TODAY, LIMITS));
        allowed(RetentionPolicy.lift(Role.COMMANDER, REASON));
    }

    @Test
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = true)
    void nobodyElseReviewsOrLiftsAndNobodyWithoutAReason() {
        refused(RetentionPolicy.keepHolding(Role.LASO, TODAY.plusDays(90), TODAY, LIMITS), Clause.PROTECTED_STORE);
        refused(RetentionPolicy.lift(Role.SUPERVISOR, REASON), Clause.PROTECTED_STORE);
        refused(RetentionPolicy.lift(Role.COMMANDER, "over"), Clause.AUTOMATIC_PURGE);
        refused(RetentionPolicy.keepHolding(Role.COMMANDER, TODAY, TODAY, LIMITS), Clause.AUTOMATIC_PURGE);
    }

    @Test
    @Verifies(value = Clause.PURGE_AUDITS, refusal = false)
    void commanderDrawsAnAuditThatConfirmsThePurge() {
        allowed(RetentionPolicy.drawAudit(Role.COMMANDER, 1));
        allowed(RetentionPolicy.confirms(4711, 0));
        allowed(RetentionPolicy.keepBackup(NOW.minusSeconds(34 * 86_400), NOW.minusSeconds(1), NOW, LIMITS));
        allowed(RetentionPolicy.keepBackup(NOW.minusSeconds(36 * 86_400), NOW.minusSeconds(37 * 86_400), NOW, LIMITS));
    }

    @Test
    @Verifies(value = Clause.PURGE_AUDITS, refusal = true)
    void auditByOthersOfNothingOrWithALeftOverIsRefused() {
        refused(RetentionPolicy.drawAudit(Role.LASO, 5), Clause.PURGE_AUDITS);
        refused(RetentionPolicy.drawAudit(Role.COMMANDER, 0), Clause.PURGE_AUDITS);
        refused(RetentionPolicy.confirms(4711, 1), Clause.PURGE_AUDITS);
        refused(RetentionPolicy.confirms(0, 0), Clause.PURGE_AUDITS);
        refused(RetentionPolicy.keepBackup(NOW.minusSeconds(36 * 86_400), NOW, NOW, LIMITS), Clause.PURGE_AUDITS);
    }

    @Test
    void periodsReadAsWords() {
        assertThat(RetentionPolicy.words(LIMITS, RetentionKind.PROBE_OF_LEAD)).isEqualTo("1 year");
        assertThat(RetentionPolicy.words(LIMITS, RetentionKind.WORK_FILE)).isEqualTo("90 days");
        assertThat(RetentionPolicy.words(LIMITS, RetentionKind.PROBE_WITHOUT_LEAD))
                .isEqualTo("no time: erased at once");
        assertThat(RetentionPolicy.words(LIMITS, RetentionKind.PROBE_TEMPLATE))
                .isEqualTo("as long as its photograph");
    }
}
