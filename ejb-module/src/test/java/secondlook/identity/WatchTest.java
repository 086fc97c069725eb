package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** Sign-ins that are unlikely to be their owner's wait until the LASO says what they were. */
class WatchTest {

    @TempDir
    private Path folder;

    private Gate gate;
    private String secret;

    @BeforeEach
    void setUp() throws SQLException {
        gate = new Gate(TestPersistence.open(TestDatabase.h2()), folder);
        secret = gate.setUp();
    }

    private Entered signInAt(String desk, Duration later) {
        gate.passes(later);
        gate.desk = desk;
        return gate.enter(gate.begin(Gate.OWN), gate.code(secret, 0));
    }

    private List<UseAlertView> mine() {
        return gate.as(Role.EXAMINER, () -> gate.alerts.mine());
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void anotherDeskWithinMinutesIsToldToTheOwnerAndTheLasoUntilItIsSettled() {
        assertThat(signInAt("desk 8", Duration.ofMinutes(2)).alerts()).isEqualTo(1);
        assertThat(mine()).extracting(UseAlertView::what).singleElement().asString().contains("desk 7", "desk 8");
        String id = gate.as(Role.LASO, () -> gate.alerts.list()).stream()
                .filter(alert -> alert.username().equals(gate.username)).findFirst().orElseThrow().id();
        assertThatThrownBy(() -> gate.as(Role.LASO, () -> gate.alerts.settle(id, " "))).isInstanceOf(Invalid.class);
        gate.as(Role.LASO, () -> gate.alerts.settle(id, "Moved to the neighbouring desk, asked in person."));
        assertThat(mine()).isEmpty();
        assertThatThrownBy(() -> gate.as(Role.LASO, () -> gate.alerts.settle(id, "Again.")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void sameDeskOrAnotherOneLaterRaisesNothing() {
        assertThat(signInAt("desk 7", Duration.ofMinutes(2)).alerts()).isZero();
        assertThat(signInAt("desk 8", Duration.ofMinutes(11)).alerts()).isZero();
        assertThat(mine()).isEmpty();
    }

    @Test
    void signInAtNightIsASign() {
        assertThat(signInAt("desk 7", Duration.ofHours(20)).alerts()).isEqualTo(1);
        assertThat(mine().get(0).what()).contains("03:00", "outside the usual hours");
    }

    private void usedAt(String desk) {
        gate.desk = desk;
        gate.as(Role.EXAMINER, () -> {
            gate.alerts.usedElsewhere();
            return null;
        });
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void sessionThatIsUsedElsewhereIsToldOnceAPlace() {
        signInAt("desk 7", Duration.ofMinutes(20));
        usedAt("10.9.9.9");
        usedAt("10.9.9.9");
        usedAt("desk 8");
        assertThat(mine()).extracting(UseAlertView::what).containsExactlyInAnyOrder(
                "The session that was begun at desk 7 was used at 10.9.9.9.",
                "The session that was begun at desk 7 was used at desk 8.");
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = false)
    void sessionThatIsUsedWhereItsOwnerSignedInRaisesNothing() {
        signInAt("desk 8", Duration.ofMinutes(20));
        usedAt("desk 8");
        assertThat(mine()).isEmpty();
    }
}
