package secondlook.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.post.NewLetter;
import secondlook.post.Outbox;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.DepartmentDay;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Letters before an agreement expires, on each database. */
class ExpiryServiceTest {

    private final List<NewLetter> letters = new ArrayList<>();
    private EntityManager em;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private <T> T act(Supplier<T> act) {
        return inTransaction(em, act);
    }

    private DepartmentDay day(int later) {
        return new DepartmentDay(clock(later));
    }

    private static Clock clock(int later) {
        Instant now = Register.NOON.plus(later, ChronoUnit.DAYS);
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private List<String> due(int later) {
        ExpiriesDue due = new ExpiriesDue();
        due.em = em;
        due.day = day(later);
        return act(due::now);
    }

    private void warn(String agreement, int later) {
        ExpiryService service = new ExpiryService();
        service.em = em;
        service.act = new CurrentAct();
        service.act.open();
        service.clock = clock(later);
        service.day = day(later);
        service.laso = Optional.of("laso@department.example.gov");
        service.outbox = new Outbox() {
            @Override
            public List<Long> queue(NewLetter letter) {
                letters.add(letter);
                return List.of();
            }
        };
        within(em, () -> service.warn(agreement));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bothSidesGetOneLetterForEachDayOfWarningAndNoneAfterARenewal(DataSource database) {
        em = TestPersistence.open(database);
        try {
            Register register = new Register(em);
            String agency = act(() -> register.service.register(Register.sampleville())).id();
            String agreement = act(() -> register.service.addAgreement(Register.agreement(agency, "MOU-1",
                    Register.TODAY.minusDays(10), Register.TODAY.plusDays(31)))).agreements().get(0).id();
            act(() -> register.requesters.name(new NewRequester(agency, "Robin Vale", "Detective", "1 Main Street",
                    "313-555-0188", "r.vale@police.sampleville.gov")));

            assertThat(due(0)).containsExactly(agreement);
            warn(agreement, 0);
            assertThat(due(0)).isEmpty();
            assertThat(due(1)).containsExactly(agreement);
            warn(agreement, 1);
            assertThatThrownBy(() -> warn(agreement, 1)).as("no second letter of the same warning").isNotNull();
            act(() -> register.service.addAgreement(Register.agreement(agency, "MOU-2", Register.TODAY.plusDays(31),
                    Register.TODAY.plusDays(300))));
            assertThat(due(25)).isEmpty();
            assertThatThrownBy(() -> warn(agreement, 25)).isInstanceOf(Conflict.class);
        } finally {
            em.getEntityManagerFactory().close();
        }
        assertThat(letters).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.to()).containsExactly("laso@department.example.gov", "r.vale@police.sampleville.gov");
            assertThat(letter.subject()).isEqualTo("Agreement MOU-1 expires on " + Register.TODAY.plusDays(31));
        });
    }
}
