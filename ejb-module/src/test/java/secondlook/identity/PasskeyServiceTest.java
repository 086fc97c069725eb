package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** A passkey stands in for the code at the sign-in, never for the password, and never for somebody else. */
class PasskeyServiceTest {

    private static final String ADDRESS = "https://localhost:8443";
    private static final String HOST = "localhost";

    @TempDir
    private Path folder;

    private Gate gate;
    private String secret;
    private SoftwareKey device;

    @BeforeEach
    void enrol() throws Exception {
        gate = new Gate(TestPersistence.open(TestDatabase.h2()), folder);
        secret = gate.setUp();
        device = new SoftwareKey();
        assertThat(add("key on the desk", device).label()).isEqualTo("key on the desk");
    }

    private PasskeyView add(String label, SoftwareKey key) throws Exception {
        gate.passes(Duration.ofMinutes(2));
        return add(label, key, new Proof(Gate.OWN, gate.code(secret, 0)));
    }

    private PasskeyView add(String label, SoftwareKey key, Proof proof) throws Exception {
        PasskeyQuestion offer = mine(() -> gate.passkeyService.offer());
        PasskeyAnswer answer = new PasskeyAnswer(key.enrol(offer.challenge(), ADDRESS, HOST), offer);
        return mine(() -> gate.passkeyService.add(label, answer, proof));
    }

    private PasskeyAnswer answer(SoftwareKey key, PasskeyQuestion question) throws Exception {
        return new PasskeyAnswer(key.sign(question.challenge(), ADDRESS, HOST), question);
    }

    private Entered enter(Halfway begun, PasskeyAnswer answer) {
        return gate.act(() -> gate.passkeyService.enter(begun.ticket(), answer));
    }

    /** The passkey's answer to a question that is asked within the session. */
    private PasskeyAnswer signed(SoftwareKey key) throws Exception {
        return answer(key, mine(() -> gate.passkeyService.question()).orElseThrow());
    }

    private <T> T mine(Supplier<T> work) {
        return gate.as(Role.EXAMINER, work);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void passwordAndPasskeyLetIn() throws Exception {
        Halfway begun = gate.begin(Gate.OWN);
        PasskeyQuestion question = gate.act(() -> gate.passkeyService.ask(begun.ticket())).orElseThrow();

        assertThat(enter(begun, answer(device, question)).who().username()).isEqualTo(gate.username);
        assertThat(mine(() -> gate.passkeyService.mine()).get(0).lastUsed()).isEqualTo(gate.now());
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void answerOfAnotherDeviceOrToAnotherQuestionLetsNobodyIn() throws Exception {
        Halfway begun = gate.begin(Gate.OWN);
        PasskeyQuestion question = gate.act(() -> gate.passkeyService.ask(begun.ticket())).orElseThrow();
        PasskeyQuestion another = gate.act(() -> gate.passkeyService.ask(begun.ticket())).orElseThrow();
        String json = answer(device, question).json();

        for (PasskeyAnswer wrong : List.of(answer(new SoftwareKey(), question), new PasskeyAnswer(json, another),
                new PasskeyAnswer(null, question), new PasskeyAnswer("{}", question))) {
            assertThatThrownBy(() -> enter(begun, wrong)).isInstanceOf(PolicyRefused.class)
                    .hasMessageContaining("not one of a passkey of this account");
        }
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void answerToAQuestionThatIsClosedOrOldIsRefused() throws Exception {
        Halfway begun = gate.begin(Gate.OWN);
        PasskeyQuestion question = gate.act(() -> gate.passkeyService.ask(begun.ticket())).orElseThrow();
        PasskeyAnswer answer = answer(device, question);

        assertThatThrownBy(() -> enter(begun, new PasskeyAnswer(answer.json(), null)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("answered already or is too old");
        gate.passes(Duration.ofMinutes(11));
        Halfway later = gate.begin(Gate.OWN);
        assertThatThrownBy(() -> enter(later, answer)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("answered already or is too old");
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void copiedDeviceIsRefusedByItsCounterAndTheOriginalIsNot() throws Exception {
        Proof proof = new Proof(Gate.OWN, null, signed(device));

        assertThat(mine(() -> gate.signIn.confirm(proof))).isTrue();
        device.turnBack();
        Halfway begun = gate.begin(Gate.OWN);
        PasskeyAnswer copy = answer(device, gate.act(() -> gate.passkeyService.ask(begun.ticket())).orElseThrow());

        assertThatThrownBy(() -> enter(begun, copy)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("Alert: the counter of this passkey has not grown");
        PasskeyAnswer next = answer(device, gate.act(() -> gate.passkeyService.ask(begun.ticket())).orElseThrow());
        assertThat(enter(begun, next).who().username()).isEqualTo(gate.username);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void passwordAndPasskeySign() throws Exception {
        Proof proof = new Proof(Gate.OWN, null, signed(device));

        assertThat(mine(() -> gate.signIn.confirm(proof))).isTrue();
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void passkeyWithoutThePasswordOrOfSomebodyElseSignsNothing() throws Exception {
        PasskeyAnswer strange = signed(new SoftwareKey());
        PasskeyAnswer own = signed(device);

        assertThat(mine(() -> gate.signIn.confirm(new Proof(Gate.OWN, null, strange)))).isFalse();
        assertThat(mine(() -> gate.signIn.confirm(new Proof("not the password", null, own)))).isFalse();
        assertThat(mine(() -> gate.signIn.confirm(new Proof(null, null, own)))).isFalse();
    }

    @Test
    void passkeyIsAddedAndRemovedOnlyWithPasswordAndAFreshSecondFactor() throws Exception {
        gate.passes(Duration.ofMinutes(2));
        String id = mine(() -> gate.passkeyService.mine()).get(0).credentialId();
        SoftwareKey second = new SoftwareKey();

        assertThatThrownBy(() -> add("second", second, new Proof(Gate.OWN, "000000")))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> add("second", second, new Proof("wrong", gate.code(secret, 0))))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> remove(id, new Proof(Gate.OWN, "000000"))).isInstanceOf(PolicyRefused.class);
        assertThat(add("second", second, new Proof(Gate.OWN, null, signed(device))).label()).isEqualTo("second");
        assertThatThrownBy(() -> remove("another", new Proof(Gate.OWN, gate.code(secret, 0))))
                .isInstanceOf(NotFound.class);
        gate.passes(Duration.ofMinutes(2));
        remove(id, new Proof(Gate.OWN, gate.code(secret, 0)));
        assertThat(mine(() -> gate.passkeyService.mine())).extracting(PasskeyView::label).containsExactly("second");
        remove(mine(() -> gate.passkeyService.mine()).get(0).credentialId(), new Proof(Gate.OWN, null, signed(second)));
        assertThat(mine(() -> gate.passkeyService.mine())).isEmpty();
        Halfway begun = gate.begin(Gate.OWN);
        assertThat(gate.act(() -> gate.passkeyService.ask(begun.ticket()))).isEmpty();
        assertThat(begun.next()).isEqualTo(NextStep.SECOND_FACTOR);
    }

    private void remove(String id, Proof proof) {
        mine(() -> {
            gate.passkeyService.remove(id, proof);
            return null;
        });
    }

    @Test
    void twoPasskeysOfOneNameAreRefused() {
        assertThatThrownBy(() -> add("Key on the desk", new SoftwareKey())).isInstanceOf(Conflict.class);
    }

    @Test
    void resetByTheLasoTakesThePasskeysToo() throws SQLException {
        gate.as(Role.LASO, () -> gate.accounts.resetFactors(gate.username, "handed over again in person",
                "lost the bag"));

        assertThat(mine(() -> gate.passkeyService.mine())).isEmpty();
    }
}
