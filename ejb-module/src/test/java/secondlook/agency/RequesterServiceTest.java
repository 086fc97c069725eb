package secondlook.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class RequesterServiceTest {

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

    private static NewRequester robin(String agency, String email) {
        return new NewRequester(agency, "Robin  Vale", "Detective", "1 Main Street", "313-555-0188", email);
    }

    private RequesterView named(String agency) {
        return act(() -> register.requesters.name(robin(agency, "r.vale@police.sampleville.gov"))).requesters().get(0);
    }

    private AgencyPolicy.Requester known(String agency) {
        return act(() -> register.records.requester(agency, " robin VALE ")).orElse(null);
    }

    @Test
    @Verifies(value = Clause.PREREQUISITES, refusal = true)
    void nobodyAsksBeforeTrainingNorAfterItsYear() {
        String agency = register.withAgreement();
        assertThat(known(agency)).isNull();
        RequesterView named = named(agency);
        assertThat(named.trained()).isFalse();
        assertThat(AgencyPolicy.requester("Robin Vale", known(agency), Register.TODAY).refused()).isTrue();
        LocalDate lapsed = Register.TODAY.minusYears(1);
        assertThat(act(() -> register.requesters.recordTraining(named.id(), "Course of the Department", lapsed))
                .requesters().get(0).trained()).isFalse();
        assertThat(known(agency).trainedUntil()).isEqualTo(Register.TODAY.minusDays(1));
    }

    @Test
    @Verifies(value = Clause.PREREQUISITES, refusal = false)
    void namedAndTrainedPersonAsksUntilRemoved() {
        String agency = register.withAgreement();
        RequesterView named = named(agency);
        RequesterView trained = act(() -> register.requesters.recordTraining(named.id(), "Course of the Department",
                Register.TODAY.minusDays(1))).requesters().get(0);

        assertThat(trained.trained()).isTrue();
        assertThat(trained.contact().name()).isEqualTo("Robin Vale");
        assertThat(AgencyPolicy.requester("Robin Vale", known(agency), Register.TODAY).allowed()).isTrue();
        assertThat(act(() -> register.requesters.remove(named.id())).requesters()).isEmpty();
        assertThat(known(agency)).isNull();
        assertThatThrownBy(() -> act(() -> register.requesters.remove(named.id()))).isInstanceOf(Conflict.class);
        assertThat(named(agency).training()).isNull();
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void officialAddressesAreFoundByTheNameOfTheAgencyAndNoneOfAnother() {
        String agency = register.withAgreement();
        named(agency);
        String name = act(() -> register.records.name(agency));
        assertThat(act(() -> register.records.officialAddresses(name.toUpperCase(Locale.ROOT) + " ")))
                .containsExactly("r.vale@police.sampleville.gov");
        assertThat(act(() -> register.records.officialAddresses("Wayne County Sheriff"))).isEmpty();
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void addressOutsideTheAgencysDomainsIsRefusedAndNothingIsKept() {
        String agency = register.withAgreement();
        assertThatThrownBy(() -> act(() -> register.requesters.name(robin(agency, "robin.vale@gmail.com"))))
                .isInstanceOfSatisfying(PolicyRefused.class, e -> assertThat(e.clause()).isEqualTo(Clause.SECURITY));
        assertThat(act(() -> register.service.view(agency)).requesters()).isEmpty();
    }

    @Test
    void sameNameTwiceIsAConflictAndWhatIsMissingIsSaid() {
        String agency = register.withAgreement();
        RequesterView named = named(agency);
        assertThatThrownBy(() -> named(agency)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> act(() -> register.requesters.name(new NewRequester(agency, "Kim", "Chief", "Here",
                "12", "kim@police.sampleville.gov")))).isInstanceOfSatisfying(Invalid.class,
                        e -> assertThat(e.field()).isEqualTo("phone"));
        assertThatThrownBy(() -> act(() -> register.requesters.recordTraining(named.id(), "Course",
                Register.TODAY.plusDays(1)))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> act(() -> register.requesters.remove("none"))).isInstanceOf(NotFound.class);
    }
}
