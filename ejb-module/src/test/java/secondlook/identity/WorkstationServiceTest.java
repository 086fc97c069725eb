package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class WorkstationServiceTest {

    private static final String PRINT = "AB:".repeat(31) + "AB";
    private static final SignedIn LASO = new SignedIn("laso", "Lee Ortiz", "Technical Services", Role.LASO);

    private final WorkstationService service = new WorkstationService();
    private final WorkstationDirectory directory = new WorkstationDirectory();
    private EntityManager em;
    private Staff staff;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        staff = new Staff(em);
        WorkstationBook book = new WorkstationBook();
        book.em = em;
        book.clock = staff.clock;
        service.book = book;
        service.caller = staff.caller(LASO);
        service.act = staff.act;
        service.clock = staff.clock;
        directory.book = book;
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private WorkstationView register(String network, LocalDate until, String certificate) {
        return act(() -> service.register(new NewWorkstation("CIU room 4", network, staff.today(), until,
                certificate)));
    }

    private <T> T act(Supplier<T> work) {
        return staff.act(work);
    }

    private String at(String address, String certificate) {
        return act(() -> directory.at(address, certificate));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.NO_MOBILE, refusal = false)
    void deskWithinARegisteredNetworkCountsOnItsDays(DataSource database) {
        open(database);
        register("10.20.4.0/24", staff.today().plusDays(1), null);
        assertThat(at("10.20.4.17", null)).isEqualTo("CIU room 4");
        staff.passes(Duration.ofDays(1));
        assertThat(at("10.20.4.17", null)).isEqualTo("CIU room 4");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void otherAddressesOtherDaysAndEndedRegistrationsCountForNothing(DataSource database) {
        open(database);
        WorkstationView desk = register("10.20.4.0/24", staff.today().plusDays(1), null);
        assertThat(at("10.20.5.17", null)).isNull();
        assertThat(at("::1", null)).isNull();
        act(() -> service.end(desk.id(), "The room was given up."));
        assertThat(at("10.20.4.17", null)).isNull();
        assertThatThrownBy(() -> act(() -> service.end(desk.id(), "Again."))).isInstanceOf(Conflict.class);
        register("10.20.4.0/24", staff.today(), null);
        staff.passes(Duration.ofDays(1));
        assertThat(at("10.20.4.17", null)).isNull();
        assertThat(act(() -> service.list())).allSatisfy(view -> assertThat(view.over()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void workstationWithACertificateCountsOnlyWhenItIsShown(DataSource database) {
        open(database);
        assertThat(register("10.20.4.7", null, PRINT).certificateSha256()).isEqualTo("ab".repeat(32));
        assertThat(at("10.20.4.7", null)).isNull();
        assertThat(at("10.20.4.7", "cd".repeat(32))).isNull();
        assertThat(at("10.20.4.7", "ab".repeat(32))).isEqualTo("CIU room 4");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.NO_MOBILE, refusal = true)
    void networkThatIsTooWideOrNoneAtAllIsRefused(DataSource database) {
        open(database);
        for (String network : new String[] {"0.0.0.0/0", "10.0.0.0/8", "2001:db8::/64"}) {
            assertThatThrownBy(() -> register(network, null, null)).isInstanceOf(PolicyRefused.class);
        }
        for (String network : new String[] {"desk7.example.gov", "10.20.4.0/33", "10.20.4.0/x", " "}) {
            assertThatThrownBy(() -> register(network, null, null)).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> register("10.20.4.0/24", staff.today().minusDays(1), null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> register("10.20.4.0/24", null, "abc")).isInstanceOf(Invalid.class);
        assertThat(act(() -> service.list())).isEmpty();
    }
}
