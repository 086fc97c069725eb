package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPolicyTest {

    private static final PolicyParameters PARAMETERS = PolicyParameters.on(LocalDate.of(2026, 11, 22));
    private static final PolicyParameters WITH_QUALITY = PolicyParameters.on(LocalDate.of(2026, 11, 25));
    private static final String DESKTOP
            = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";

    @Test
    @Verifies(value = {Clause.EXAMINER, Clause.TWO_EXAMINERS}, refusal = false)
    void examinerWhoDidNotAskIsAllowed() {
        allowed(SearchPolicy.examiner(Role.EXAMINER, "ex1", "inv1"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "EXAMINER", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.EXAMINER, refusal = true)
    void anybodyButAnExaminerIsRefused(Role role) {
        refused(SearchPolicy.examiner(role, "x", "inv1"), Clause.EXAMINER);
    }

    @Test
    @Verifies(value = Clause.TWO_EXAMINERS, refusal = true)
    void searchForTheOwnRequestIsRefused() {
        refused(SearchPolicy.examiner(Role.EXAMINER, "ex1", "ex1"), Clause.TWO_EXAMINERS);
    }

    @Test
    @Verifies(value = Clause.NO_MOBILE, refusal = false)
    void registeredWorkstationIsAllowed() {
        allowed(SearchPolicy.workstation(true, DESKTOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)",
            "Mozilla/5.0 (Linux; Android 15; Pixel 9)", "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X)"})
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void mobileDeviceIsRefused(String userAgent) {
        refused(SearchPolicy.workstation(true, userAgent), Clause.NO_MOBILE);
    }

    @Test
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void unregisteredAddressIsRefused() {
        refused(SearchPolicy.workstation(false, DESKTOP), Clause.NO_MOBILE);
    }

    @Test
    @Verifies(value = Clause.INVESTIGATION, refusal = false)
    void caseStillActiveAtSearchIsAllowed() {
        allowed(SearchPolicy.caseStillOpen(CaseStatus.ACTIVE));
    }

    @Test
    @Verifies(value = Clause.INVESTIGATION, refusal = true)
    void caseClosedSinceIntakeIsRefused() {
        refused(SearchPolicy.caseStillOpen(CaseStatus.CLOSED), Clause.INVESTIGATION);
    }

    @Test
    @Verifies(value = Clause.NO_PREDICTION, refusal = false)
    void firstSearchAndReasonedRepeatAreAllowed() {
        allowed(SearchPolicy.repeated(0, null));
        allowed(SearchPolicy.repeated(1, "The gallery has been renewed since."));
    }

    @Test
    @Verifies(value = Clause.NO_PREDICTION, refusal = true)
    void repeatWithoutReasonIsRefused() {
        refused(SearchPolicy.repeated(1, "again"), Clause.NO_PREDICTION);
        refused(SearchPolicy.repeated(2, null), Clause.NO_PREDICTION);
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = false)
    void oneFaceOrExplainedChoiceIsAllowed() {
        allowed(SearchPolicy.chosenFace(1, null));
        allowed(SearchPolicy.chosenFace(3, "The man in the grey hood, left."));
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = true)
    void unexplainedChoiceAmongSeveralFacesIsRefused() {
        refused(SearchPolicy.chosenFace(2, "left one"), Clause.INDIVIDUAL);
    }

    @Test
    @Verifies(value = Clause.EXAMINER, refusal = false)
    void faceOfSufficientSizeIsAllowed() {
        allowed(SearchPolicy.faceSize(PARAMETERS.smallestFace(), PARAMETERS));
    }

    @Test
    @Verifies(value = Clause.EXAMINER, refusal = true)
    void faceTooSmallToCompareIsRefused() {
        refused(SearchPolicy.faceSize(PARAMETERS.smallestFace() - 1, PARAMETERS), Clause.EXAMINER);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 50})
    @Verifies(value = Clause.GALLERY, refusal = false)
    void listOfTwoToFiftyIsAllowed(int length) {
        allowed(SearchPolicy.listLength(length, PARAMETERS));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 51, 1000})
    @Verifies(value = Clause.GALLERY, refusal = true)
    void shorterOrLongerListIsRefused(int length) {
        refused(SearchPolicy.listLength(length, PARAMETERS), Clause.GALLERY);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void mugShotWithItsSourceIsAllowed() {
        allowed(SearchPolicy.mugShot(true, "Wayne County Sheriff", "B-1001"));
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void otherPhotographOrUnknownSourceIsRefused() {
        refused(SearchPolicy.mugShot(false, "Secretary of State", "D-1"), Clause.GALLERY);
        refused(SearchPolicy.mugShot(true, "", "B-1001"), Clause.GALLERY);
        refused(SearchPolicy.mugShot(true, "Wayne County Sheriff", " "), Clause.GALLERY);
    }

    @ParameterizedTest
    @EnumSource(value = Suitability.class, names = "UNSUITABLE", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.EXAMINER, refusal = false)
    void suitableAndLimitedQualityAreSearchedWithoutAReason(Suitability overall) {
        allowed(SearchPolicy.quality(overall, null, WITH_QUALITY));
    }

    @Test
    @Verifies(value = Clause.EXAMINER, refusal = false)
    void unsuitableQualityWithAWrittenReasonIsAllowed() {
        allowed(SearchPolicy.quality(Suitability.UNSUITABLE, "No other still of the case exists.", WITH_QUALITY));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "only picture", "              x"})
    @Verifies(value = Clause.EXAMINER, refusal = true)
    void unsuitableQualityWithoutAWrittenReasonIsRefused(String reason) {
        refused(SearchPolicy.quality(Suitability.UNSUITABLE, reason, WITH_QUALITY), Clause.EXAMINER);
    }

    @Test
    @Verifies(value = Clause.EXAMINER, refusal = false)
    void requestOlderThanTheLimitsIsJudgedWithoutThem() {
        allowed(SearchPolicy.quality(Suitability.UNSUITABLE, null, PARAMETERS));
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = false)
    void secondStillWithItsReasonIsAllowed() {
        allowed(SearchPolicy.secondStill("The same man by his jacket, a minute later at the door."));
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = true)
    void secondStillWithoutItsReasonIsRefused() {
        refused(SearchPolicy.secondStill("same man"), Clause.INDIVIDUAL);
        refused(SearchPolicy.secondStill(null), Clause.INDIVIDUAL);
    }
}
