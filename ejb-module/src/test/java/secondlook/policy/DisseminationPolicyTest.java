package secondlook.policy;

import static secondlook.policy.DecisionAssert.allowed;
import static secondlook.policy.DecisionAssert.refused;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.DisseminationPolicy.Link;
import secondlook.policy.DisseminationPolicy.Release;

class DisseminationPolicyTest {

    private static final Set<String> DOMAINS = Set.of("sheriff.example.gov");
    private static final Instant NOW = Instant.parse("2026-11-29T05:00:00Z");
    private static final PostLimits LIMITS = PostLimits.RULE;

    private static Decision release(Manner manner, String toWhom, String how) {
        return DisseminationPolicy.release(new Release(manner, toWhom, how, "Kim Sue", true), DOMAINS);
    }

    @ParameterizedTest
    @CsvSource({"MAIL,dana@sheriff.example.gov", "MAIL,dana@west.sheriff.example.gov", "PHONE,313 555 0100",
            "IN_PERSON,Sgt. Lee Ortiz", "PROGRAM,agency-1"})
    @Verifies(value = Clause.SECURITY, refusal = false)
    void releaseWithWhatTheDirectiveWantsOnRecord(Manner manner, String how) {
        allowed(release(manner, "Dana Reed", how));
    }

    @ParameterizedTest
    @CsvSource({"MAIL,dana@example.org", "MAIL,dana@evil-sheriff.example.gov", "MAIL,dana@sheriff.example.gov.evil.org",
            "MAIL,dana@sheriff.example.gov@evil.org", "MAIL,dana@sheriff-example.gov", "MAIL,",
            "MAIL,dana@xn--sherff-n4a.example.gov", "PHONE,555", "PHONE,", "IN_PERSON,", "IN_PERSON,dana reed",
            "IN_PERSON,Kim Sue"})
    @Verifies(value = Clause.SECURITY, refusal = true)
    void releaseWithoutIt(Manner manner, String how) {
        refused(release(manner, "Dana Reed", how), Clause.SECURITY);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    @Verifies(value = Clause.SECURITY, refusal = true)
    void releaseToNobody(Manner manner) {
        refused(release(manner, " ", "dana@sheriff.example.gov"), Clause.SECURITY);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void mailToTheDepartmentsOwnRequester() {
        refused(DisseminationPolicy.release(new Release(Manner.MAIL, "Dana", "dana@sheriff.example.gov", "Kim",
                false), DOMAINS), Clause.SECURITY);
    }

    @ParameterizedTest
    @EnumSource(value = RequestState.class, names = {"LEAD_ISSUED", "CLOSED"})
    @Verifies(value = Clause.SECURITY, refusal = false)
    void resultThatStands(RequestState state) {
        allowed(DisseminationPolicy.released(state, true));
        refused(DisseminationPolicy.released(state, false), Clause.SECURITY);
    }

    @ParameterizedTest
    @EnumSource(value = RequestState.class, names = {"LEAD_ISSUED", "CLOSED"}, mode = EnumSource.Mode.EXCLUDE)
    @Verifies(value = Clause.SECURITY, refusal = true)
    void resultThatDoesNotStand(RequestState state) {
        refused(DisseminationPolicy.released(state, true), Clause.SECURITY);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void linkInTime() {
        allowed(DisseminationPolicy.open(new Link(NOW.plusMillis(1), false, null, 2), 2, NOW));
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void linkUsedRevokedExpiredOrOvertaken() {
        refused(DisseminationPolicy.open(new Link(NOW.plusMillis(1), true, null, 2), 2, NOW), Clause.SECURITY);
        refused(DisseminationPolicy.open(new Link(NOW.plusMillis(1), false, "why", 2), 2, NOW), Clause.SECURITY);
        refused(DisseminationPolicy.open(new Link(NOW, false, null, 2), 2, NOW), Clause.SECURITY);
        refused(DisseminationPolicy.open(new Link(NOW.plusMillis(1), false, null, 1), 2, NOW), Clause.SECURITY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4})
    @Verifies(value = Clause.SECURITY, refusal = true)
    void wrongCode(int before) {
        refused(DisseminationPolicy.code(false, before, LIMITS), Clause.SECURITY);
        allowed(DisseminationPolicy.code(true, before, LIMITS));
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.AGENCY_REQUEST}, refusal = false)
    void memberReadsTheReportWithoutALink() {
        allowed(DisseminationPolicy.withoutLink(false));
    }

    @Test
    @Verifies(value = {Clause.SECURITY, Clause.AGENCY_REQUEST}, refusal = true)
    void programWithoutALinkIsToldHowToGetOne() {
        refused(DisseminationPolicy.withoutLink(true), Clause.AGENCY_REQUEST);
    }
}
