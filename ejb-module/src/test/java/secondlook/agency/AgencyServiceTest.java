package secondlook.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.policy.AgencyKind;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class AgencyServiceTest {

    private static EntityManager em;
    private final Register register = new Register(em);

    @BeforeAll
    static void open() {
        em = TestPersistence.open(TestDatabase.h2());
    }

    @AfterAll
    static void close() {
        em.getEntityManagerFactory().close();
    }

    private <T> T act(Supplier<T> act) {
        return inTransaction(em, act);
    }

    private void refused(Supplier<?> act, Clause clause) {
        assertThatThrownBy(() -> act(act)).isInstanceOfSatisfying(PolicyRefused.class,
                refusal -> assertThat(refusal.clause()).isEqualTo(clause));
    }

    @Test
    @Verifies(value = {Clause.AGENCY_REQUEST, Clause.NO_IMMIGRATION}, refusal = false)
    void verifiedAgencyIsRegisteredWithItsOriInCapitals() {
        NewAgency wanted = Register.sampleville();
        AgencyView view = act(() -> register.service.register(wanted));

        assertThat(view.ori()).isEqualTo(wanted.ori().toUpperCase(Locale.ROOT));
        assertThat(view.finding()).isNull();
        assertThat(view.kind()).isEqualTo(AgencyKind.LOCAL_POLICE);
        assertThat(view.verification()).isEqualTo(wanted.verification());
        assertThat(act(() -> register.service.list())).contains(view);
        assertThat(act(() -> register.service.view(view.id()))).isEqualTo(view);
    }

    @Test
    @Verifies(value = Clause.NO_IMMIGRATION, refusal = true)
    void immigrationEnforcementIsRefusedAndNotKept() {
        refused(() -> register.service.register(Register.agency("Border Agency", "US0000001", AgencyKind.FEDERAL,
                true)), Clause.NO_IMMIGRATION);
        assertThat(act(() -> register.service.list())).extracting(AgencyView::name).doesNotContain("Border Agency");
    }

    @Test
    @Verifies(value = Clause.AGENCY_REQUEST, refusal = true)
    void agencyThatIsNoLawEnforcementAgencyIsRefused() {
        refused(() -> register.service.register(Register.agency("Store Security", "MI8880001", AgencyKind.OTHER,
                false)), Clause.AGENCY_REQUEST);
    }

    @Test
    void agencyWithoutKindOrVerifiedTomorrowOrByNobodyIsInvalid() {
        for (NewAgency wanted : List.of(Register.agency("A", "MI8880002", null, false),
                new NewAgency("A", "MI8880002", AgencyKind.TRIBAL, false,
                        new Verification("Lee", Register.TODAY.plusDays(1), "Call")),
                new NewAgency("A", "MI8880002", AgencyKind.TRIBAL, false,
                        new Verification(" ", Register.TODAY, "Call")))) {
            assertThatThrownBy(() -> act(() -> register.service.register(wanted))).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void secondAgencyOfTheSameOriIsAConflict() {
        NewAgency first = Register.sampleville();
        act(() -> register.service.register(first));
        assertThatThrownBy(() -> act(() -> register.service.register(Register.agency("Other name", first.ori(),
                AgencyKind.LOCAL_POLICE, false)))).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MI1", "110000001", "MI000000!"})
    void malformedOriIsInvalid(String ori) {
        assertThatThrownBy(() -> act(() -> register.service.register(
                Register.agency("Sampleville", ori, AgencyKind.LOCAL_POLICE, false)))).isInstanceOf(Invalid.class);
    }

    private AgencyView listed(String id) {
        return act(() -> register.service.list()).stream().filter(view -> view.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = true)
    void credentialsWithoutAnAgreementInForceAreRefused() {
        String id = register.registered();
        refused(() -> register.service.issueClient(id), Clause.AGREEMENT);
        act(() -> register.service.addAgreement(Register.agreement(id, "LATER", Register.TODAY.plusDays(1),
                Register.TODAY.plusDays(9))));
        refused(() -> register.service.issueClient(id), Clause.AGREEMENT);
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = false)
    void credentialsStandForTheAgreementInForce() {
        String id = register.withAgreement();
        act(() -> register.service.addAgreement(Register.agreement(id, "NEXT", Register.TODAY.plusDays(10),
                Register.TODAY.plusDays(99))));
        NewClient client = act(() -> register.service.issueClient(id));
        AgencyGrant grant = act(() -> register.signIn.grant(client.clientId(), client.secret()));

        assertThat(grant.agencyName()).isEqualTo(listed(id).name());
        assertThat(act(() -> register.records.agreementNumber(grant.agreementId()))).isEqualTo("MOU-1");
        assertThat(act(() -> register.directory.current(client.clientId()))).isEqualTo(grant);
    }

    @Test
    void bothSidesAreWarnedBeforeAnAgreementExpiresUnlessAnotherFollows() {
        String id = register.withAgreement();
        NewClient client = act(() -> register.service.issueClient(id));
        AgencyGrant warned = act(() -> register.signIn.grant(client.clientId(), client.secret()));

        assertThat(warned.agreementExpires()).isEqualTo(Register.TODAY.plusDays(10));
        assertThat(warned.warning()).isEqualTo(30);
        assertThat(listed(id).agreements()).extracting(AgreementView::warning).containsExactly(30);
        act(() -> register.service.addAgreement(Register.agreement(id, "NEXT", Register.TODAY.plusDays(10),
                Register.TODAY.plusDays(99))));
        assertThat(act(() -> register.directory.current(client.clientId())).warning()).isNull();
        assertThat(listed(id).agreements()).extracting(AgreementView::warning).containsOnlyNulls();
    }

    @Test
    void programGetsNoSecretWhereNoneAreConfigured() {
        String id = register.withAgreement();
        Register keysOnly = new Register(em);
        keysOnly.service.secrets = false;
        NewClient client = act(() -> keysOnly.service.issueClient(id));

        assertThat(client.secret()).isNull();
        assertThat(denied(client.clientId(), "")).isEqualTo(denied("agency-0", "x"));
        assertThat(act(() -> register.directory.current(client.clientId())).clientId()).isEqualTo(client.clientId());
    }

    @Test
    void secretIsKeptNowhere() {
        String id = register.withAgreement();
        NewClient client = act(() -> register.service.issueClient(id));
        Object kept = em.createNativeQuery("select secret_sha256 from agency_client where client_id = ?")
                .setParameter(1, client.clientId()).getSingleResult();

        assertThat(client.secret()).hasSize(43);
        assertThat(kept).isEqualTo(Sha256.of(client.secret().getBytes(StandardCharsets.UTF_8)));
        assertThat(client.clientId()).doesNotContain(":");
    }

    @Test
    void wrongSecretUnknownClientAndRevokedCredentialsGetTheSameAnswer() {
        String id = register.withAgreement();
        NewClient client = act(() -> register.service.issueClient(id));
        String wrong = denied(client.clientId(), client.secret() + "x");

        assertThat(denied("agency-0", client.secret())).isEqualTo(wrong);
        assertThat(denied(client.clientId(), null)).isEqualTo(wrong);
        act(() -> register.service.revokeClient(client.clientId()));
        assertThat(denied(client.clientId(), client.secret())).isEqualTo(wrong);
        assertThatThrownBy(() -> act(() -> register.directory.current(client.clientId())))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> act(() -> register.service.revokeClient(client.clientId())))
                .isInstanceOf(Conflict.class);
    }

    private String denied(String clientId, String secret) {
        AtomicReference<String> message = new AtomicReference<>();
        assertThatThrownBy(() -> act(() -> register.signIn.grant(clientId, secret)))
                .isInstanceOfSatisfying(NotPermitted.class, e -> message.set(e.getMessage()));
        return message.get();
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void suspendedAgencyGetsNothingFromTheNextCallOn() {
        String id = register.withAgreement();
        NewClient client = act(() -> register.service.issueClient(id));
        String finding = "Results were used outside the named case.";
        AgencyView view = act(() -> register.service.suspend(id, finding));

        assertThat(view.finding()).isEqualTo(finding);
        assertThat(view.findingNumber()).isEqualTo(view.ori() + "-F1");
        assertThat(register.announced).containsExactly(
                new StandingChanged(id, true, view.ori() + "-F1", finding));
        assertThat(act(() -> register.directory.current(client.clientId())).suspended()).isTrue();
        refused(() -> register.signIn.grant(client.clientId(), client.secret()), Clause.AGENCY_SUSPENSION);
        refused(() -> {
            register.signIn.standing(client.clientId());
            return null;
        }, Clause.AGENCY_SUSPENSION);
        refused(() -> register.service.issueClient(id), Clause.AGENCY_SUSPENSION);
        assertThatThrownBy(() -> act(() -> register.service.suspend(id, finding))).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = false)
    void reinstatedAgencyGoesOn() {
        String id = register.withAgreement();
        NewClient client = act(() -> register.service.issueClient(id));
        act(() -> register.service.suspend(id, "Results were used outside the named case."));
        AgencyView view = act(() -> register.service.reinstate(id, "Training repeated, logs reviewed."));

        assertThat(view.finding()).isNull();
        assertThat(register.announced).extracting(StandingChanged::suspended).containsExactly(true, false);
        assertThat(act(() -> register.signIn.grant(client.clientId(), client.secret())).suspended()).isFalse();
        assertThat(em.createNativeQuery("select finding_number from agency_finding where agency_id = ?"
                + " order by finding_number").setParameter(1, id).getResultList())
                .isEqualTo(List.of(view.ori() + "-F1", view.ori() + "-F2"));
    }

    @Test
    void findingMustBeWritten() {
        String id = register.registered();
        assertThatThrownBy(() -> act(() -> register.service.suspend(id, "bad"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(() -> register.service.reinstate(id, "Everything is well again.")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> act(() -> register.service.suspend("none", "Long enough a finding.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = true)
    void expiredAgreementIsWhatPolicySees() {
        String id = register.registered();
        act(() -> register.service.addAgreement(Register.agreement(id, "OLD", Register.TODAY.minusDays(99),
                Register.TODAY.minusDays(1))));
        assertThat(act(() -> register.records.standing(id)).expires()).isEqualTo(Register.TODAY.minusDays(1));
        refused(() -> register.service.issueClient(id), Clause.AGREEMENT);
    }
}
