package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.openid.Asked;
import secondlook.openid.TestProvider;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** The provider says who somebody is; the LASO says who has access, and all else stays as it is. */
class ProviderSignInTest {

    @TempDir
    private Path folder;

    private final TestProvider there = new TestProvider();
    private final String subject = UUID.randomUUID().toString();
    private Gate gate;

    @BeforeEach
    void configure() throws SQLException {
        gate = new Gate(TestPersistence.open(TestDatabase.h2()), folder);
        gate.configured(there.asConfigured(gate.clock()));
    }

    @AfterEach
    void stop() {
        there.close();
    }

    private JWTClaimsSet.Builder claims() {
        return TestProvider.claims(subject, gate.now());
    }

    private Asked begin() {
        return gate.act(() -> gate.byProvider.begin(true));
    }

    private ProviderEntered enter(JWTClaimsSet.Builder claims) {
        Asked asked = begin();
        String query = there.letIn(asked, claims);
        return gate.act(() -> gate.byProvider.enter(asked, query));
    }

    private void refused(JWTClaimsSet.Builder claims, Clause clause, String said) {
        assertThatThrownBy(() -> enter(claims)).isInstanceOfSatisfying(PolicyRefused.class, e -> {
            assertThat(e.clause()).isEqualTo(clause);
            assertThat(e.getMessage()).contains(said);
        });
    }

    /** The person has asked, outside of the transaction that the refusal rolls back, and the LASO binds the account. */
    private ProviderSubjectView bind() {
        Asked asked = begin();
        String query = there.letIn(asked, claims());
        gate.act(() -> {
            assertThatThrownBy(() -> gate.byProvider.enter(asked, query)).isInstanceOf(PolicyRefused.class)
                    .hasMessageContaining(there.reference(subject));
            return null;
        });
        return gate.as(Role.LASO, () -> gate.subjects.bind(waiting().id(), gate.username));
    }

    private ProviderSubjectView waiting() {
        return gate.as(Role.LASO, () -> gate.subjects.list()).stream()
                .filter(one -> one.reference().equals(there.reference(subject))).findFirst().orElseThrow();
    }

    @Test
    @Verifies(value = {Clause.LASO_AUTHORISES, Clause.NEED_TO_KNOW, Clause.SECURITY}, refusal = false)
    void boundSubjectWithSecondFactorAndRoleHasTheOneLiveSession() {
        ProviderSubjectView bound = bind();
        assertThat(List.of(bound.account(), bound.boundBy(), bound.name(), bound.unit(), bound.roles()))
                .containsExactly(gate.username, "laso", "Robin Doe", "CIU", "Examiner");
        Entered older = enter(claims()).entered();
        assertThat(older.who().username()).isEqualTo(gate.username);
        assertThat(gate.directory.inSession(gate.username, older.session(), gate.now())).isPresent();
        gate.passes(Duration.ofMinutes(1));
        ProviderEntered newer = enter(claims());
        assertThat(newer.signOut().endpoint().getPath()).isEqualTo("/end");
        assertThatThrownBy(() -> gate.directory.inSession(gate.username, older.session(), gate.now()))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("somewhere else");
    }

    @Test
    @Verifies(value = Clause.LASO_AUTHORISES, refusal = true)
    void unknownSubjectIsRefusedWithAReferenceUnderWhichTheLasoFindsIt() {
        refused(claims(), Clause.LASO_AUTHORISES, "name the reference");
        bind();
        assertThat(enter(claims()).entered().who().role()).isEqualTo(Role.EXAMINER);
        refused(TestProvider.claims("another-" + subject, gate.now()), Clause.LASO_AUTHORISES, "no account here");
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void withoutASecondFactorNobodyComesInAndNobodyIsNoted() {
        refused(claims().claim("acr", "1"), Clause.SECURITY, "second factor");
        assertThat(gate.as(Role.LASO, () -> gate.subjects.list())).noneMatch(one ->
                one.reference().equals(there.reference(subject)));
        bind();
        refused(claims().claim("acr", "1"), Clause.SECURITY, "second factor");
        assertThat(enter(claims())).isNotNull();
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void sessionThatWasOpenAtTheProviderLetsNobodyIn() {
        bind();
        refused(TestProvider.claims(subject, gate.now().minusSeconds(600)), Clause.CREDENTIALS, "anew");
        assertThat(enter(claims())).isNotNull();
    }

    @Test
    @Verifies(value = {Clause.NEED_TO_KNOW, Clause.DUTY_AND_TRAINING}, refusal = true)
    void roleThatTheProviderNoLongerStatesIsNone() {
        bind();
        refused(claims().claim("groups", List.of("sl-laso")), Clause.NEED_TO_KNOW, "Examiner");
        refused(claims().claim("groups", null), Clause.NEED_TO_KNOW, "Examiner");
        assertThat(enter(claims())).isNotNull();
    }

    @Test
    @Verifies(value = {Clause.NEED_TO_KNOW, Clause.CREDENTIALS}, refusal = true)
    void lockedAndDisabledAccountsStayOutWhateverTheProviderSays() {
        bind();
        for (int failures = 0; failures < 5; failures++) {
            gate.failed();
        }
        refused(claims(), Clause.CREDENTIALS, "locked");
        gate.as(Role.LASO, () -> gate.accounts.release(gate.username));
        assertThat(enter(claims())).isNotNull();
        gate.as(Role.LASO, () -> gate.accounts.disable(gate.username, "left the unit"));
        refused(claims(), Clause.NEED_TO_KNOW, "disabled");
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void accountHasOneDoorAndGetsTheOtherBackFromTheLaso() {
        gate.setUp();
        ProviderSubjectView bound = bind();
        assertThatThrownBy(() -> gate.begin(Gate.OWN)).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("by your department");
        assertThatThrownBy(() -> gate.as(Role.LASO, () -> gate.accounts.resetFactors(gate.username, Gate.FIRST,
                "lost")))
                .isInstanceOf(Conflict.class);
        gate.as(Role.LASO, () -> gate.subjects.loosen(bound.id(), Gate.FIRST));
        refused(claims(), Clause.LASO_AUTHORISES, "no account here");
        assertThat(gate.begin(Gate.FIRST).next()).isEqualTo(NextStep.NEW_PASSWORD);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void confirmationAtTheProviderSignsOnceAndWithinItsMinutes() {
        bind();
        assertThatThrownBy(this::sign).isInstanceOf(PolicyRefused.class).hasMessageContaining("Confirm");
        confirm(claims());
        assertThat(sign()).isTrue();
        assertThatThrownBy(this::sign).isInstanceOf(PolicyRefused.class);
        confirm(claims());
        gate.passes(Duration.ofMinutes(11));
        assertThatThrownBy(this::sign).isInstanceOf(PolicyRefused.class);
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SECURITY}, refusal = true)
    void nobodyConfirmsForAnotherOrByAnOpenSession() {
        bind();
        for (JWTClaimsSet.Builder claims : List.of(TestProvider.claims("another-" + subject, gate.now()),
                TestProvider.claims(subject, gate.now().minusSeconds(600)), claims().claim("acr", "1"))) {
            assertThatThrownBy(() -> confirm(claims)).isInstanceOf(PolicyRefused.class);
            assertThatThrownBy(this::sign).isInstanceOf(PolicyRefused.class);
        }
        confirm(claims());
        assertThat(sign()).isTrue();
    }

    @Test
    void answerForASignatureBeginsNoSessionAndThatOfASignInSignsNothing() {
        bind();
        Asked toSign = gate.as(Role.EXAMINER, () -> gate.byProvider.askAgain());
        String signed = there.letIn(toSign, claims());
        assertThatThrownBy(() -> gate.act(() -> gate.byProvider.enter(toSign, signed)))
                .isInstanceOf(NotPermitted.class);
        Asked toEnter = begin();
        String entered = there.letIn(toEnter, claims());
        assertThatThrownBy(() -> gate.as(Role.EXAMINER, () -> {
            gate.byProvider.confirmed(toEnter, entered);
            return true;
        })).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(this::sign).isInstanceOf(PolicyRefused.class);
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SECURITY}, refusal = true)
    void confirmationForASignatureUnlocksNoPageAndIsNotUsedUpByTrying() {
        bind();
        confirm(claims());
        assertThatThrownBy(() -> gate.as(Role.EXAMINER, () -> {
            gate.signIn.unlock(new Proof(null, null));
            return true;
        })).isInstanceOf(PolicyRefused.class).hasMessageContaining("Confirm at your department");
        assertThat(sign()).isTrue();
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SECURITY}, refusal = false)
    void confirmationSinceTheLockOpensThePageAndSignsNothing() {
        bind();
        answered(claims(), (asked, query) -> gate.byProvider.unlock(asked, query, gate.now()));
        assertThatThrownBy(this::sign).isInstanceOf(PolicyRefused.class);
    }

    @Test
    @Verifies(value = {Clause.CREDENTIALS, Clause.SECURITY}, refusal = true)
    void confirmationThatWasBegunBeforeTheLockOpensNothing() {
        bind();
        assertThatThrownBy(() -> answered(claims(), (asked, query) -> gate.byProvider.unlock(asked, query,
                gate.now().plusMillis(1)))).isInstanceOf(PolicyRefused.class).hasMessageContaining("stays locked");
    }

    private void confirm(JWTClaimsSet.Builder claims) {
        answered(claims, gate.byProvider::confirmed);
    }

    private void answered(JWTClaimsSet.Builder claims, BiConsumer<Asked, String> taken) {
        Asked asked = gate.as(Role.EXAMINER, () -> gate.byProvider.askAgain());
        assertThat(asked.signature()).isTrue();
        String query = there.letIn(asked, claims);
        gate.as(Role.EXAMINER, () -> {
            taken.accept(asked, query);
            return true;
        });
    }

    private boolean sign() {
        return gate.as(Role.EXAMINER, () -> gate.signIn.confirm(new Proof(null, null)));
    }

    @Test
    void accountWithAPasswordSignsWithItAndNotAtTheProvider() {
        assertThatThrownBy(() -> gate.as(Role.EXAMINER, () -> gate.byProvider.askAgain()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void noticeComesFirstAndTheAnswerInTimeAndOnce() {
        assertThatThrownBy(() -> gate.act(() -> gate.byProvider.begin(false))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("notice");
        bind();
        Asked asked = begin();
        gate.passes(Duration.ofMinutes(11));
        String query = there.letIn(asked, claims());
        assertThatThrownBy(() -> gate.act(() -> gate.byProvider.enter(asked, query))).isInstanceOf(NotPermitted.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> gate.act(() -> gate.byProvider.enter(null, query))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void providerThatIsDownAndAnAnswerOfAnotherBrowserAreToldApart() {
        Asked asked = begin();
        assertThatThrownBy(() -> gate.act(() -> gate.byProvider.enter(asked, "code=c1&state=other")))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("another sign-in");
        there.close();
        assertThatThrownBy(() -> gate.act(() -> gate.byProvider.enter(asked, "code=c1&state=" + asked.state())))
                .isInstanceOf(NotPermitted.class).hasMessageContaining("cannot be reached");
    }

    @Test
    @Verifies(value = Clause.LASO_AUTHORISES, refusal = true)
    void bindingIsTheLasosAloneOncePerPersonAndAccount() {
        ProviderSubjectView bound = bind();
        assertThatThrownBy(() -> gate.as(Role.SUPERVISOR,
                () -> gate.subjects.list())).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> gate.as(Role.SUPERVISOR, () -> gate.subjects.loosen(bound.id(), Gate.FIRST)))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> gate.as(Role.LASO, () -> gate.subjects.bind(bound.id(), gate.username)))
                .isInstanceOf(Conflict.class).hasMessageContaining(gate.username);
    }
}
