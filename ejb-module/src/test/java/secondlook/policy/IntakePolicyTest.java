package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakePolicyTest {

    private static final PolicyParameters PARAMETERS = PolicyParameters.on(LocalDate.of(2026, 11, 22));
    private static final String FACTS = "The clerk and two customers saw the man on the still take the cash drawer at "
            + "gunpoint at 21:40; the still shows his face as he leaves.";
    private static final String PURPOSE = "Find investigative leads in the robbery of 12 November.";

    @ParameterizedTest
    @EnumSource(Offense.class)
    @Verifies(value = {Clause.PURPOSE, Clause.PART_ONE_CRIMES, Clause.INVESTIGATION}, refusal = false)
    void everyListedOffenseIsAllowed(Offense offense) {
        allowed(IntakePolicy.offense(offense.name(), ScopeLimits.DIRECTIVE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "SHOPLIFTING", "HOME_INVASION_II", "ROBBERY; HOMICIDE", "Robbery "
            + "and theft", "TRAFFIC"})
    @Verifies(value = {Clause.PURPOSE, Clause.PART_ONE_CRIMES, Clause.INVESTIGATION}, refusal = true)
    void offenseOutsideTheListIsRefused(String offense) {
        refused(IntakePolicy.offense(offense, ScopeLimits.DIRECTIVE), Clause.INVESTIGATION);
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, names = {"ACTIVE", "ONGOING"})
    @Verifies(value = {Clause.PURPOSE, Clause.INVESTIGATION}, refusal = false)
    void activeOrOngoingCaseIsAllowed(CaseStatus status) {
        allowed(IntakePolicy.caseStatus(status));
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(value = CaseStatus.class, names = {"SUSPENDED", "CLOSED"})
    @Verifies(value = {Clause.PURPOSE, Clause.INVESTIGATION}, refusal = true)
    void closedOrSuspendedCaseIsRefused(CaseStatus status) {
        refused(IntakePolicy.caseStatus(status), Clause.INVESTIGATION);
    }

    @Test
    @Verifies(value = {Clause.NO_PREDICTION, Clause.REQUEST}, refusal = false)
    void incidentWithCaseIsAllowed() {
        allowed(IntakePolicy.incident("2026-110412", "C-88-1"));
    }

    @Test
    @Verifies(value = Clause.NO_PREDICTION, refusal = true)
    void requestWithoutIncidentIsRefused() {
        refused(IntakePolicy.incident(" ", "C-88-1"), Clause.NO_PREDICTION);
    }

    @Test
    @Verifies(value = Clause.REQUEST, refusal = true)
    void requestWithoutCaseNumberIsRefused() {
        refused(IntakePolicy.incident("2026-110412", null), Clause.REQUEST);
    }

    @Test
    @Verifies(value = {Clause.NO_SURVEILLANCE, Clause.NO_PREDICTION, Clause.NO_IMMIGRATION}, refusal = false)
    void purposeOfTheNamedCaseIsAllowed() {
        allowed(IntakePolicy.purpose(PURPOSE, FACTS));
    }

    @Test
    @Verifies(value = Clause.REQUEST, refusal = true)
    void requestWithoutPurposeIsRefused() {
        refused(IntakePolicy.purpose("", FACTS), Clause.REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Check the immigration status of the man", "Is he undocumented?", "Deportation case"})
    @Verifies(value = Clause.NO_IMMIGRATION, refusal = true)
    void immigrationPurposeIsRefused(String purpose) {
        refused(IntakePolicy.purpose(purpose, FACTS), Clause.NO_IMMIGRATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Surveillance of the corner", "Put him on a watch list", "Use the live feed of camera 4"})
    @Verifies(value = Clause.NO_SURVEILLANCE, refusal = true)
    void surveillancePurposeIsRefused(String purpose) {
        refused(IntakePolicy.purpose(purpose, FACTS), Clause.NO_SURVEILLANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Predict who will rob next", "Find potential offenders", "Prevent future crimes"})
    @Verifies(value = Clause.NO_PREDICTION, refusal = true)
    void predictivePurposeIsRefused(String purpose) {
        refused(IntakePolicy.purpose(purpose, FACTS), Clause.NO_PREDICTION);
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = false)
    void specificFactsAreAllowed() {
        allowed(IntakePolicy.suspicion(FACTS, PARAMETERS));
        allowed(IntakePolicy.ownWords(false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "See report.", "He did it.",
            "test test test test test test test test test test test test test test test test",
            "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt"})
    @Verifies(value = Clause.INDIVIDUAL, refusal = true)
    void missingShortOrFillerFactsAreRefused(String facts) {
        refused(IntakePolicy.suspicion(facts, PARAMETERS), Clause.INDIVIDUAL);
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = true)
    void factsCopiedFromAnotherIncidentAreRefused() {
        refused(IntakePolicy.ownWords(true), Clause.INDIVIDUAL);
    }

    @Test
    @Verifies(value = Clause.PROTECTED_BASIS, refusal = false)
    void plainFactsAreNotFlagged() {
        allowed(IntakePolicy.protectedBasis(PURPOSE, FACTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"He spoke at the protest", "A member of a mosque", "of Hispanic appearance",
            "known for his political views", "a transgender person"})
    @Verifies(value = Clause.PROTECTED_BASIS, refusal = true)
    void protectedBasisWordingIsFlagged(String facts) {
        refused(IntakePolicy.protectedBasis(PURPOSE, facts), Clause.PROTECTED_BASIS);
    }

    @Test
    @Verifies(value = {Clause.NO_VIDEO, Clause.STILL_IMAGES}, refusal = false)
    void stillImageIsAllowed() {
        allowed(IntakePolicy.probe(ProbeContent.STILL_IMAGE, ""));
    }

    @ParameterizedTest
    @EnumSource(value = ProbeContent.class, names = {"VIDEO", "ANIMATION", "APPENDED_VIDEO"})
    @Verifies(value = Clause.NO_VIDEO, refusal = true)
    void movingPictureIsRefused(ProbeContent content) {
        refused(IntakePolicy.probe(content, "Send one still image."), Clause.NO_VIDEO);
    }

    @ParameterizedTest
    @EnumSource(value = ProbeContent.class, names = {"SEVERAL_IMAGES", "NOT_AN_IMAGE", "TOO_LARGE", "UNREADABLE"})
    @Verifies(value = Clause.STILL_IMAGES, refusal = true)
    void anythingButOneReadableImageIsRefused(ProbeContent content) {
        refused(IntakePolicy.probe(content, "Send one still image."), Clause.STILL_IMAGES);
    }

    @Test
    @Verifies(value = Clause.STILL_IMAGES, refusal = false)
    void statedSourceIsAllowed() {
        allowed(IntakePolicy.source(StillSource.BUSINESS_CAMERA));
    }

    @Test
    @Verifies(value = Clause.STILL_IMAGES, refusal = true)
    void unstatedSourceIsRefused() {
        refused(IntakePolicy.source(null), Clause.STILL_IMAGES);
    }

    @Test
    @Verifies(value = {Clause.STILL_IMAGES, Clause.INDIVIDUAL, Clause.PROTECTED_BASIS}, refusal = false)
    void allAttestationsAreAllowed() {
        allowed(IntakePolicy.attestations(new Attestations(true, true, true)));
    }

    @Test
    @Verifies(value = {Clause.STILL_IMAGES, Clause.INDIVIDUAL, Clause.PROTECTED_BASIS}, refusal = true)
    void eachMissingAttestationIsRefusedUnderItsClause() {
        refused(IntakePolicy.attestations(new Attestations(false, true, true)), Clause.STILL_IMAGES);
        refused(IntakePolicy.attestations(new Attestations(true, false, true)), Clause.INDIVIDUAL);
        refused(IntakePolicy.attestations(new Attestations(true, true, false)), Clause.PROTECTED_BASIS);
    }

    @Test
    @Verifies(value = {Clause.REQUEST, Clause.AGENCY_REQUEST}, refusal = false)
    void completeContactIsAllowed() {
        allowed(IntakePolicy.contact(contact("313-555-0100", "d.lee@example.gov"), false));
        allowed(IntakePolicy.contact(contact("313-555-0100", "d.lee@example.gov"), true));
    }

    @Test
    @Verifies(value = {Clause.REQUEST, Clause.AGENCY_REQUEST}, refusal = true)
    void contactThatCannotBeReachedIsRefused() {
        refused(IntakePolicy.contact(contact("none", "d.lee@example.gov"), false), Clause.REQUEST);
        refused(IntakePolicy.contact(contact("313-555-0100", "d.lee"), true), Clause.AGENCY_REQUEST);
        assertThat(new Contact("", "u", "a", "3135550100", "a@b.gov").missing()).contains("name");
        assertThat(new Contact("n", " ", "a", "3135550100", "a@b.gov").missing()).contains("unit or agency");
        assertThat(new Contact("n", "u", null, "3135550100", "a@b.gov").missing()).contains("address");
    }

    private static Contact contact(String phone, String email) {
        return new Contact("Dana Lee", "Major Crimes", "1301 Third St, Detroit", phone, email);
    }
}
