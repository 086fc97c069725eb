package secondlook.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate EXPIRY = LocalDate.of(2026, 12, 31);

    private static AgencyPolicy.Standing agency(boolean suspended, LocalDate effective) {
        return new AgencyPolicy.Standing(true, suspended ? "MI0000001-F1" : null, effective, EXPIRY,
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
    void agreementInForceIsAllowedFromItsFirstDayToTheDayBeforeItExpires() {
        allowed(AgencyPolicy.agreement(agency(false, FIRST), FIRST));
        allowed(AgencyPolicy.agreement(agency(false, FIRST), EXPIRY.minusDays(1)));
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = true)
    void missingFutureOrExpiredAgreementIsRefused() {
        refused(AgencyPolicy.agreement(agency(false, null), FIRST), Clause.AGREEMENT);
        refused(AgencyPolicy.agreement(agency(false, FIRST), FIRST.minusDays(1)), Clause.AGREEMENT);
        refused(AgencyPolicy.agreement(agency(false, FIRST), EXPIRY), Clause.AGREEMENT);
    }

    @ParameterizedTest
    @CsvSource({"91, -1", "90, 90", "31, 90", "30, 30", "8, 30", "7, 7", "1, 7", "0, -1", "-1, -1"})
    void warningIsDueNinetyThirtyAndSevenDaysBeforeTheDayOfExpiry(int daysLeft, int warning) {
        AgencyLimits limits = PolicyParameters.on(EXPIRY).agencies();

        assertThat(AgencyPolicy.expiryWarning(EXPIRY, EXPIRY.minusDays(daysLeft),
            limits).orElse(-1)).isEqualTo(warning);
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

    @ParameterizedTest
    @CsvSource({"police.example.gov", "ci.detroit.mi.us", "Wayne-County.COM", "state.ny.gov", "polizei.münchen.de"})
    @Verifies(value = Clause.SECURITY, refusal = false)
    void domainOfItsOwnIsOfficial(String domain) {
        allowed(AgencyPolicy.officialDomain(domain));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "gov", "mi.us", "state.mi.us", "co.uk", "chief@police.gov", "police .gov",
            "-a.gov", "a..gov", "police.gov.", "192.168.1.1", "police.gov/x", "police_1.gov", "gmail.com",
            "GMail.com", "mail.yahoo.com",
            "comcast.net", "proton.me"})
    @Verifies(value = Clause.SECURITY, refusal = true)
    void noDomainAndMailForEverybodyAreNotOfficial(String domain) {
        refused(AgencyPolicy.officialDomain(domain), Clause.SECURITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@police.gov", "Ann.O'Neil+fr@Police.GOV", "desk@homicide.police.gov"})
    @Verifies(value = Clause.SECURITY, refusal = false)
    void addressUnderAnOfficialDomainIsAllowed(String address) {
        allowed(AgencyPolicy.officialAddress(address, Set.of("police.gov", "sheriff.gov")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "police.gov", "@police.gov", "a@gmail.com", "a@notpolice.gov", "a@police.gov.evil.com",
            "a@police.gov@evil.com", "a@evil.com,b@police.gov", "a b@police.gov", "a@police.gov\r\nBcc: x@evil.com",
            "\"a@evil.com\"@police.gov", ".a@police.gov", "<a@police.gov>"})
    @Verifies(value = Clause.SECURITY, refusal = true)
    void addressElsewhereOrNoAddressIsRefused(String address) {
        refused(AgencyPolicy.officialAddress(address, Set.of("police.gov")), Clause.SECURITY);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void noAddressIsOfficialWithoutADomain() {
        refused(AgencyPolicy.officialAddress("a@police.gov", Set.of()), Clause.SECURITY);
    }

    @ParameterizedTest
    @CsvSource({"10, 100, 9, 99", ", 100, 500, 99", "10, , 9, 500", ", , 500, 5000"})
    @Verifies(value = Clause.AGREEMENT, refusal = false)
    void requestWithinTheAgreedNumberIsAllowed(Integer perMonth, Integer perYear, long month, long year) {
        allowed(AgencyPolicy.volume(new AgencyPolicy.Volume(perMonth, perYear), month, year, FIRST));
    }

    @ParameterizedTest
    @CsvSource({"10, 100, 10, 50, 2026-02-01", "10, 100, 3, 100, 2027-01-01", ", 100, 3, 101, 2027-01-01"})
    @Verifies(value = Clause.AGREEMENT, refusal = true)
    void requestBeyondTheAgreedNumberIsRefusedAndToldWhenToAskAgain(Integer perMonth, Integer perYear, long month,
                                                                   long year, String again) {
        Decision decision = AgencyPolicy.volume(new AgencyPolicy.Volume(perMonth, perYear), month, year,
                FIRST.plusDays(20));

        refused(decision, Clause.AGREEMENT);
        assertThat(decision.reason()).contains(again);
    }

    @Test
    @Verifies(value = {Clause.AGREEMENT, Clause.INVESTIGATION}, refusal = false)
    void agreementAboutListedOffensesIsAllowed() {
        allowed(AgencyPolicy.offensesListed(Set.of(Offense.HOMICIDE), ScopeLimits.DIRECTIVE));
    }

    @Test
    @Verifies(value = {Clause.AGREEMENT, Clause.INVESTIGATION}, refusal = true)
    void agreementAboutAnOffenseOffTheListIsRefusedAndToldWhich() {
        Map<Offense, Boolean> offenses = new EnumMap<>(ScopeLimits.DIRECTIVE.offenses());
        offenses.put(Offense.ROBBERY, false);
        Decision decision = AgencyPolicy.offensesListed(Set.of(Offense.HOMICIDE, Offense.ROBBERY),
                new ScopeLimits(offenses, ScopeLimits.DIRECTIVE.gallery()));
        refused(decision, Clause.INVESTIGATION);
        assertThat(decision.reason()).contains("Robbery").doesNotContain("Homicide");
        assertThat(decision.about()).isEqualTo("offenses");
    }

    @Test
    @Verifies(value = Clause.PREREQUISITES, refusal = false)
    void trainedRequesterIsAllowedOnTheLastDay() {
        allowed(AgencyPolicy.requester("Kim Doe", new AgencyPolicy.Requester("Kim Doe", FIRST), FIRST));
    }

    @Test
    @Verifies(value = Clause.PREREQUISITES, refusal = true)
    void unnamedUntrainedOrLapsedRequesterIsRefused() {
        refused(AgencyPolicy.requester("Kim Doe", null, FIRST), Clause.PREREQUISITES);
        refused(AgencyPolicy.requester("Kim Doe", new AgencyPolicy.Requester("Kim Doe", null), FIRST),
                Clause.PREREQUISITES);
        refused(AgencyPolicy.requester("Kim Doe", new AgencyPolicy.Requester("Kim Doe", FIRST.minusDays(1)), FIRST),
                Clause.PREREQUISITES);
    }
}
