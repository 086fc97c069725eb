package secondlook.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.intake.HoldView;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.HoldAuthority;
import secondlook.policy.RetentionKind;
import secondlook.policy.RetentionPolicy;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** What goes when, what a hold keeps, and what is written of it. */
class PurgeTest {

    private static final String REASON = "The appeal of the co-defendant is pending.";

    @TempDir
    private Path home;

    private Shelf shelf;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        shelf = new Shelf(TestPersistence.open(database), home);
    }

    @AfterEach
    void close() {
        shelf.em.getEntityManagerFactory().close();
    }

    private HoldView hold(String id, HoldAuthority authority, Role role) {
        String number = shelf.number(id);
        shelf.as(Road.staff(role, "holder"));
        LocalDate review = LocalDate.ofInstant(shelf.now, ZoneOffset.UTC).plusDays(30);
        return shelf.act(() -> shelf.holds.place(number, new RetentionPolicy.Hold(authority,
                authority.beyondTheDirective() ? "26-77-FH" : null, REASON, review)));
    }

    private void lift(HoldView hold) {
        shelf.as(Shelf.COMMANDER);
        shelf.act(() -> shelf.holds.lift(hold.id(), "The appeal was decided last week."));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = false)
    void photographOfALeadGoesAfterItsPeriodWithACertificate(DataSource database) {
        open(database);
        String id = shelf.withLead();
        String sha256 = shelf.act(() -> shelf.road.road.facts(id)).probe().sha256();
        shelf.later(Duration.ofDays(366));
        assertThat(shelf.batch()).isEqualTo(1);
        assertThat(shelf.photographIsThere(id)).isFalse();
        assertThat(shelf.act(() -> shelf.road.road.facts(id)).probe().erasedAt()).isEqualTo(shelf.now);
        shelf.as(Shelf.COMMANDER);
        CertificateView certificate = shelf.act(shelf.retention::certificates).get(0);
        assertThat(certificate.objects()).isEqualTo(1);
        assertThat(certificate.cause()).isEqualTo(PurgeCause.PERIOD);
        byte[] json = shelf.act(() -> shelf.retention.json(certificate.id()));
        assertThat(Sha256.of(json)).isEqualTo(certificate.sha256());
        assertThat(new String(json, StandardCharsets.UTF_8)).contains(sha256, "\"clause\":\"307.5-6.1.3.b\"",
                "\"policyVersion\":\"" + certificate.policyVersion());
        assertThat(new String(shelf.act(() -> shelf.retention.csv(certificate.id())), StandardCharsets.UTF_8))
                .contains("PROBE_OF_LEAD", sha256);
        assertThat(shelf.batch()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.AUTOMATIC_PURGE, Clause.PROTECTED_STORE}, refusal = true)
    void nothingGoesBeforeItsPeriodOrWhileItIsHeldAndALiftedHoldLetsItGo(DataSource database) {
        open(database);
        String early = shelf.withLead();
        shelf.later(Duration.ofDays(364));
        assertThat(shelf.batch()).isZero();
        HoldView hold = hold(early, HoldAuthority.EVIDENCE, Role.SUPERVISOR);
        shelf.later(Duration.ofDays(400));
        assertThat(shelf.batch()).isZero();
        assertThat(shelf.photographIsThere(early)).isTrue();
        shelf.as(Road.staff(Role.LASO, "laso"));
        assertThatThrownBy(() -> shelf.act(() -> shelf.holds.lift(hold.id(), "The appeal was decided last week.")))
                .isInstanceOf(PolicyRefused.class);
        lift(hold);
        assertThat(shelf.batch()).isEqualTo(1);
        assertThat(shelf.photographIsThere(early)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = false)
    void departmentsOwnHoldDoesNotKeepThePhotographOfARequestWithoutCandidate(DataSource database) {
        open(database);
        String id = shelf.submitted();
        hold(id, HoldAuthority.EVIDENCE, Role.COMMANDER);
        shelf.withoutCandidate(id);
        assertThat(shelf.photographIsThere(id)).isFalse();
        assertThat(shelf.act(shelf.service::certify)).isTrue();
        shelf.as(Shelf.COMMANDER);
        CertificateView certificate = shelf.act(shelf.retention::certificates).get(0);
        assertThat(certificate.cause()).isEqualTo(PurgeCause.END_OF_REQUEST);
        assertThat(shelf.act(() -> shelf.retention.certificate(certificate.id())).objects()).singleElement()
                .satisfies(object -> assertThat(object.kind()).isEqualTo(RetentionKind.PROBE_WITHOUT_LEAD));
        assertThat(shelf.act(shelf.service::certify)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.PROBE_REMOVAL, Clause.AUTOMATIC_PURGE}, refusal = true)
    void courtKeepsItOutOfSightAndItGoesAtOnceWhenTheHoldIsLifted(DataSource database) {
        open(database);
        String id = shelf.submitted();
        HoldView hold = hold(id, HoldAuthority.COURT_ORDER, Role.LASO);
        shelf.withoutCandidate(id);
        assertThat(shelf.photographIsThere(id)).isTrue();
        assertThat(shelf.batch()).isZero();
        shelf.as(Road.staff(Role.EXAMINER, "ann"));
        assertThatThrownBy(() -> shelf.act(() -> shelf.road.road.probeBytes(id))).isInstanceOf(PolicyRefused.class);
        shelf.as(Shelf.COMMANDER);
        assertThat(shelf.act(() -> shelf.road.road.probeBytes(id))).isNotEmpty();
        lift(hold);
        assertThat(shelf.batch()).isEqualTo(1);
        shelf.as(Shelf.COMMANDER);
        assertThatThrownBy(() -> shelf.act(() -> shelf.road.road.probeBytes(id))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void batchIsBoundedAndHeldRequestsDoNotStandBeforeOthers(DataSource database) {
        open(database);
        String held = shelf.withLead();
        hold(held, HoldAuthority.EVIDENCE, Role.LASO);
        shelf.later(Duration.ofDays(1));
        String second = shelf.withLead();
        String third = shelf.withLead();
        shelf.later(Duration.ofDays(800));
        assertThat(shelf.act(() -> shelf.purge.batch(1))).isEqualTo(1);
        assertThat(List.of(second, third)).filteredOn(shelf::photographIsThere).hasSize(1);
        assertThat(shelf.photographIsThere(held)).isTrue();
        shelf.as(Shelf.COMMANDER);
        RetentionOverview overview = shelf.act(shelf.retention::overview);
        assertThat(overview.holds()).singleElement().satisfies(h -> assertThat(h.overdue(overview.today())).isTrue());
        assertThat(overview.overdue()).isEqualTo(1);
        assertThat(overview.kinds()).anySatisfy(kind -> {
            assertThat(kind.kind()).isEqualTo(RetentionKind.PROBE_OF_LEAD);
            assertThat(kind.kept()).isEqualTo(2);
            assertThat(kind.due()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void slotIsTakenOnceAndWhatWasMissedIsCounted(DataSource database) {
        open(database);
        assertThat(shelf.act(shelf.slots::take)).isTrue();
        assertThat(shelf.act(shelf.slots::take)).isFalse();
        shelf.later(Duration.ofHours(5));
        assertThat(shelf.act(shelf.slots::take)).isTrue();
        assertThat(shelf.act(shelf.slots::latest)).hasValueSatisfying(run -> assertThat(run.missed()).isEqualTo(4));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void reportsOfImportsGoAfterNinetyDays(DataSource database) throws IOException {
        open(database);
        Path old = report("old.csv", 91);
        Path young = report("young.csv", 89);
        assertThat(shelf.batch()).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private Path report(String name, int daysOld) throws IOException {
        Path file = Files.createDirectories(home.resolve("orders")).resolve(name);
        Files.writeString(file, "front.jpg,Wayne,B-1");
        Files.setLastModifiedTime(file, FileTime.from(shelf.now.minus(Duration.ofDays(daysOld))));
        return file;
    }
}
