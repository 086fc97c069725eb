package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkstationPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final DutyLimits LIMITS = PolicyParameters.on(TODAY).duties();

    @Test
    @Verifies(value = {Clause.NO_MOBILE, Clause.LASO_AUTHORISES}, refusal = false)
    void lasoRegistersANetworkOfDesks() {
        allowed(WorkstationPolicy.register(Role.LASO));
        allowed(WorkstationPolicy.network(0, LIMITS));
        allowed(WorkstationPolicy.network(16, LIMITS));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "LASO", mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.LASO_AUTHORISES, refusal = true)
    void registrationByAnybodyElseIsRefused(Role role) {
        refused(WorkstationPolicy.register(role), Clause.LASO_AUTHORISES);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 32, 64, 128})
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void networkOfACarrierIsRefused(int width) {
        refused(WorkstationPolicy.network(width, LIMITS), Clause.NO_MOBILE);
    }

    @Test
    @Verifies(value = Clause.NO_MOBILE, refusal = false)
    void registrationCountsOnItsDaysWithItsCertificate() {
        allowed(WorkstationPolicy.counts(TODAY, TODAY, null, null, TODAY));
        allowed(WorkstationPolicy.counts(TODAY.minusDays(9), null, "ab", "ab", TODAY));
    }

    @Test
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void registrationOutsideItsDaysOrWithoutItsCertificateIsRefused() {
        refused(WorkstationPolicy.counts(TODAY.plusDays(1), null, null, null, TODAY), Clause.NO_MOBILE);
        refused(WorkstationPolicy.counts(TODAY.minusDays(9), TODAY.minusDays(1), null, null, TODAY),
                Clause.NO_MOBILE);
        refused(WorkstationPolicy.counts(TODAY, null, "ab", null, TODAY), Clause.NO_MOBILE);
        refused(WorkstationPolicy.counts(TODAY, null, "ab", "cd", TODAY), Clause.NO_MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (Android 14; Tablet; rv:130.0) Gecko/130.0 Firefox/130.0",
        "Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15",
        "Mozilla/5.0 (Mobile; Nokia 8110 4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5",
        "Mozilla/5.0 (Linux; U; en-US) AppleWebKit/533.1 Silk/3.4 Kindle Fire",
        "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0 (Mobile)"})
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void mobileDeviceIsRefusedEvenAtARegisteredAddress(String agent) {
        refused(SearchPolicy.workstation(true, agent), Clause.NO_MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
        "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"})
    @Verifies(value = Clause.NO_MOBILE, refusal = false)
    void desktopAtARegisteredAddressIsAllowed(String agent) {
        allowed(SearchPolicy.workstation(true, agent));
    }
}
