package secondlook.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Clause;
import secondlook.policy.Decision;
import secondlook.policy.Offense;
import secondlook.policy.PolicyParameters;
import secondlook.policy.PolicySheet;
import secondlook.policy.PolicyVersions;
import secondlook.policy.Verifies;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** What the register keeps of agreements, and until when they count. */
class AgreementTest {

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

    private AgencyView listed(String id) {
        return act(() -> register.service.list()).stream().filter(view -> view.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void agreementKeepsItsDocumentsHash() {
        String id = register.withAgreement();
        AgreementView kept = listed(id).agreements().get(0);

        assertThat(kept.documentSha256()).isEqualTo(Sha256.of(
                "%PDF-1.4 signed: MOU-1 %%EOF".getBytes(StandardCharsets.UTF_8)));
        assertThat(kept.offenses()).containsExactlyInAnyOrder(Offense.HOMICIDE, Offense.ROBBERY);
        assertThat(act(() -> register.records.agreementNumber(kept.id()))).isEqualTo("MOU-1");
        AgreementDocument document = act(() -> register.service.document(kept.id()));
        assertThat(Sha256.of(document.bytes())).isEqualTo(kept.documentSha256());
        assertThat(document.name()).isEqualTo("agreement-MOU-1.pdf");
        assertThat(act(() -> register.records.name(id))).isEqualTo(listed(id).name());
    }

    @Test
    void agreementWhoseDocumentIsNeitherPdfNorPictureIsInvalid() {
        String id = register.registered();
        NewAgreement good = Register.agreement(id, "M-2", Register.TODAY, Register.TODAY.plusDays(1));
        NewAgreement program = new NewAgreement(id, "M-2", good.kind(), good.effective(), good.expires(),
                good.offenses(), "MZ a program".getBytes(StandardCharsets.US_ASCII), good.terms());
        assertThatThrownBy(() -> act(() -> register.service.addAgreement(program))).isInstanceOf(Invalid.class)
                .hasMessageContaining("PDF or a picture");
        assertThat(act(() -> register.service.addAgreement(good)).agreements()).hasSize(1);
    }

    @Test
    void agreementThatEndsBeforeItBeginsOrCoversNothingIsInvalid() {
        String id = register.registered();
        assertThatThrownBy(() -> act(() -> register.service.addAgreement(Register.agreement(id, "M",
                Register.TODAY, Register.TODAY)))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(() -> register.service.addAgreement(Register.agreement(id, "M",
                Register.TODAY, Register.TODAY.plusDays(1),
                EnumSet.noneOf(Offense.class))))).isInstanceOf(Invalid.class);
    }

    @Test
    @Verifies(value = {Clause.AGREEMENT, Clause.INVESTIGATION}, refusal = true)
    void agreementAboutAnOffenseThatTheBoardTookOffTheListIsRefusedAndWithoutItKept() {
        String id = register.registered();
        NewAgreement both = Register.agreement(id, "M-3", Register.TODAY, Register.TODAY.plusDays(1));
        NewAgreement listed = Register.agreement(id, "M-3", Register.TODAY, Register.TODAY.plusDays(1),
                EnumSet.of(Offense.HOMICIDE));
        PolicyVersions.approved(List.of(PolicySheet.version("Board-1", Register.TODAY,
                PolicyParameters.on(Register.TODAY), Map.of("scope.offenses.ROBBERY", "false"))));
        try {
            refused(() -> register.service.addAgreement(both), Clause.INVESTIGATION);
            assertThat(act(() -> register.service.addAgreement(listed)).agreements()).hasSize(1);
        } finally {
            PolicyVersions.approved(List.of());
        }
    }

    private NewAgreement with(String id, AgreementTerms terms) {
        NewAgreement good = Register.agreement(id, "M", Register.TODAY, Register.TODAY.plusDays(1));
        return new NewAgreement(id, "M", good.kind(), good.effective(), good.expires(), good.offenses(),
                good.document(), terms);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void termsAreKeptAndTheDomainsOfTheAgreementInForceAreTold() {
        String id = register.registered();
        act(() -> register.service.addAgreement(with(id, new AgreementTerms(List.of(" Wayne  County ", ""),
                Set.of("Police.Sampleville.GOV ", "sampleville.org"), 10, 100))));

        assertThat(listed(id).agreements().get(0).terms()).isEqualTo(new AgreementTerms(List.of("Wayne County"),
                Set.of("police.sampleville.gov", "sampleville.org"), 10, 100));
        assertThat(act(() -> register.records.mailDomains(id))).containsExactlyInAnyOrder("police.sampleville.gov",
                "sampleville.org");
        Register later = new Register(em, Register.NOON.plus(1, ChronoUnit.DAYS));
        assertThat(act(() -> later.records.mailDomains(id))).isEmpty();
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void agreementWithMailForEverybodyIsRefused() {
        String id = register.registered();
        refused(() -> register.service.addAgreement(with(id, Register.terms("gmail.com"))), Clause.SECURITY);
        assertThat(listed(id).agreements()).isEmpty();
    }

    @Test
    void agreementWithoutDomainsOrWithNumbersThatCannotBeIsInvalid() {
        String id = register.registered();
        for (AgreementTerms terms : List.of(new AgreementTerms(null, null, null, null),
                new AgreementTerms(null, Set.of("a.gov"), 0, null), new AgreementTerms(null, Set.of("a.gov"), 10, 9))) {
            assertThatThrownBy(() -> act(() -> register.service.addAgreement(with(id, terms))))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    @Verifies(value = Clause.AGREEMENT, refusal = true)
    void expiryStopsRequestsAsItsDayBeginsWhereTheDepartmentIs() {
        String id = register.registered();
        act(() -> register.service.addAgreement(Register.agreement(id, "M", Register.TODAY.minusDays(10),
                Register.TODAY)));
        Instant midnight = Register.TODAY.atStartOfDay(ZoneId.of("America/Detroit")).toInstant();
        Register before = new Register(em, midnight.minusMillis(1));
        Register after = new Register(em, midnight);

        assertThat(agreement(before, id).allowed()).isTrue();
        assertThat(agreement(after, id).refused()).isTrue();
        refused(() -> after.service.issueClient(id), Clause.AGREEMENT);
        assertThat(act(() -> before.service.issueClient(id)).secret()).isNotNull();
    }

    private Decision agreement(Register at, String id) {
        return AgencyPolicy.agreement(act(() -> at.records.standing(id)), at.records.today());
    }
}
