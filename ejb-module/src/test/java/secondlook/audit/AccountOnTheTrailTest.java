package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.Decision;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.About;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/** An account names a person: its name stands in the personal part of an entry alone, which can be erased. */
class AccountOnTheTrailTest {

    private final Draft draft = new Draft();
    private final CurrentAct act = new CurrentAct();

    AccountOnTheTrailTest() {
        draft.caller = new CurrentCaller();
        draft.caller.is(new Caller("a-laso", "Officer Laso", "TS", Role.LASO, null, null, null, "127.0.0.1", null, "t",
                "c"));
        act.open();
    }

    private static String hashed(AuditLine line) {
        return Trail.PERSONAL.seal(line).at(7, Instant.EPOCH).text();
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void accountThatAnActIsOnIsNamedInThePersonalPartAlone() {
        act.onAccount("e.example", "ab".repeat(32)).detail("disabled");
        AuditLine line = draft.allowed("AccountService.disable", act.close());
        assertThat(line.object()).isEqualTo("account");
        assertThat(line.detail()).isEqualTo("account e.example: disabled");
        assertThat(line.objectHash()).isEqualTo("ab".repeat(32));
        assertThat(hashed(line)).contains("\"object\":\"account\"").doesNotContain("e.example", "a-laso");
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = true)
    void refusedActNamesItThereToo() {
        act.onAccount("e.example", null);
        AuditLine line = draft.ended("AccountService.disable", act.close(), new NotPermitted("Not yours."));
        assertThat(line.detail()).isEqualTo("account e.example: Not yours.");
        assertThat(hashed(line)).contains("DENIED").doesNotContain("e.example");
    }

    @Test
    void accountWithoutMoreToSayStandsAlone() {
        act.onAccount("e.example", null);
        assertThat(draft.allowed("OwnAccessService.mine", act.close()).detail()).isEqualTo("account e.example");
    }

    @Test
    void whatProgramsReadStandsBehindTheWordsUncutAndNotAfterAFailure() {
        act.detail("w".repeat(3000)).tells(Fact.of("received").with("from", "Unit"));
        About told = act.close();
        assertThat(draft.allowed("IntakeService.submit", told).detail()).hasSize(2000)
                .endsWith("w {\"fact\":\"received\",\"from\":\"Unit\"}");
        assertThat(draft.ended("IntakeService.submit", told, new PolicyRefused(
                Decision.refuse(Clause.REQUEST, "No."))).detail())
                .isEqualTo("No. {\"fact\":\"received\",\"from\":\"Unit\"}");
        assertThat(draft.ended("IntakeService.submit", told, new Conflict("Later.")).detail()).isEqualTo("Later.");
    }
}
