package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryPolicyTest {

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void bookingPhotographIsAllowed() {
        allowed(GalleryPolicy.photograph(PhotographKind.BOOKING, ScopeLimits.DIRECTIVE));
    }

    @ParameterizedTest
    @EnumSource(value = PhotographKind.class, names = "BOOKING", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.GALLERY, refusal = true)
    void everyOtherPhotographIsRefusedByItsName(PhotographKind kind) {
        refused(GalleryPolicy.photograph(kind, ScopeLimits.DIRECTIVE), Clause.GALLERY);
        assertThat(GalleryPolicy.photograph(kind, ScopeLimits.DIRECTIVE).reason()).contains(kind.label());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11, 12, 13, 14, 20, 30, 40, 51})
    @Verifies(value = Clause.GALLERY, refusal = false)
    void recordOfABookingSourceIsAllowed(int profile) {
        allowed(GalleryPolicy.photograph(PhotographKind.ofAcquisitionProfile(profile, true),
                ScopeLimits.DIRECTIVE));
    }

    @ParameterizedTest
    @CsvSource({"1, SURVEILLANCE", "10, DRIVER_LICENCE", "15, IDENTITY_CARD"})
    @Verifies(value = Clause.GALLERY, refusal = true)
    void recordThatIsNoMugShotIsRefusedWhateverItsSourceSays(int profile, PhotographKind kind) {
        for (boolean bookingSource : new boolean[] {true, false}) {
            assertThat(PhotographKind.ofAcquisitionProfile(profile, bookingSource)).isEqualTo(kind);
            refused(GalleryPolicy.photograph(PhotographKind.ofAcquisitionProfile(profile, bookingSource),
                ScopeLimits.DIRECTIVE),
                    Clause.GALLERY);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 13, 30, 51})
    @Verifies(value = Clause.GALLERY, refusal = true)
    void recordOfUnknownPurposeIsRefused(int profile) {
        refused(GalleryPolicy.photograph(PhotographKind.ofAcquisitionProfile(profile, false),
                ScopeLimits.DIRECTIVE), Clause.GALLERY);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void recordThatSaysItIsAMugShotIsAllowedFromAnySource() {
        allowed(GalleryPolicy.photograph(PhotographKind.ofAcquisitionProfile(20, false),
                ScopeLimits.DIRECTIVE));
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void namedSourceAndRecordAreAllowed() {
        allowed(GalleryPolicy.source("MI8234900", "B-1001"));
    }

    @ParameterizedTest
    @CsvSource(value = {"null, B-1001", "' ', B-1001", "MI8234900, null", "MI8234900, ''"}, nullValues = "null")
    @Verifies(value = Clause.GALLERY, refusal = true)
    void unnamedSourceOrRecordIsRefused(String agency, String record) {
        refused(GalleryPolicy.source(agency, record), Clause.GALLERY);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void imageThatIsNoProbeIsAllowed() {
        allowed(GalleryPolicy.neverAProbe(0));
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void imageOfAProbeIsRefused() {
        refused(GalleryPolicy.neverAProbe(1), Clause.GALLERY);
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private static Decision expunge(Role role, ExpungementAuthority authority, String reference, LocalDate on) {
        return GalleryPolicy.expunge(role, authority, reference, on, TODAY);
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = false)
    void lasoExpungesOnAStatuteOrACourtOrder() {
        assertThat(expunge(Role.LASO, ExpungementAuthority.STATUTE, "(7)", TODAY).allowed()).isTrue();
        assertThat(expunge(Role.LASO, ExpungementAuthority.COURT_ORDER, "26-1", TODAY.minusYears(1)).allowed())
                .isTrue();
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void nobodyElseExpungesAndNobodyWithoutAnOrder() {
        assertThat(expunge(Role.LASO, ExpungementAuthority.EXPUNGED_BEFORE, "Purge journal", TODAY).clause())
                .isEqualTo(Clause.PROTECTED_STORE);
        assertThat(expunge(Role.COMMANDER, ExpungementAuthority.STATUTE, "(7)", TODAY).clause())
                .isEqualTo(Clause.PROTECTED_STORE);
        assertThat(expunge(Role.LASO, null, "(7)", TODAY).refused()).isTrue();
        assertThat(expunge(Role.LASO, ExpungementAuthority.COURT_ORDER, " ", TODAY).refused()).isTrue();
        assertThat(expunge(Role.LASO, ExpungementAuthority.COURT_ORDER, "26-1", null).refused()).isTrue();
        assertThat(expunge(Role.LASO, ExpungementAuthority.COURT_ORDER, "26-1", TODAY.plusDays(1)).refused()).isTrue();
    }

    @Test
    @Verifies(value = {Clause.COMMANDER_REVIEWS, Clause.GALLERY}, refusal = false)
    void commandingOfficerAcknowledgesAndTheSupervisionAndTheAuditorRunSearchesAgain() {
        assertThat(GalleryPolicy.acknowledgeExpungement(Role.COMMANDER).allowed()).isTrue();
        assertThat(List.of(Role.SUPERVISOR, Role.COMMANDER, Role.AUDITOR))
                .allMatch(role -> GalleryPolicy.rerun(role).allowed());
    }

    @Test
    @Verifies(value = {Clause.COMMANDER_REVIEWS, Clause.GALLERY}, refusal = true)
    void othersNeitherAcknowledgeNorRunSearchesAgain() {
        assertThat(GalleryPolicy.acknowledgeExpungement(Role.LASO).clause()).isEqualTo(Clause.COMMANDER_REVIEWS);
        assertThat(List.of(Role.EXAMINER, Role.LASO, Role.INVESTIGATOR, Role.BOARD))
                .allMatch(role -> GalleryPolicy.rerun(role).refused());
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void galleryIsSwitchedWhenEveryPhotographHasItsTemplateOrItsReason() {
        assertThat(GalleryPolicy.switchModel(Role.LASO, 10, 8, 2).allowed()).isTrue();
        assertThat(GalleryPolicy.switchModel(Role.LASO, 0, 0, 0).allowed()).isTrue();
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void galleryIsNotSwitchedBeforeNorByOthers() {
        assertThat(GalleryPolicy.switchModel(Role.LASO, 10, 8, 1).reason()).contains("1 still lack");
        assertThat(GalleryPolicy.switchModel(Role.COMMANDER, 10, 10, 0).refused()).isTrue();
    }
}
