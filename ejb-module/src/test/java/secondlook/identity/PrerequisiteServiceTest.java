package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Attached;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class PrerequisiteServiceTest {

    private static EntityManager em;
    private final Staff staff = new Staff(em);

    @BeforeAll
    static void open() {
        em = TestPersistence.open(TestDatabase.h2());
    }

    @AfterAll
    static void close() {
        em.getEntityManagerFactory().close();
    }

    private Standing standing(SignedIn who) {
        return staff.act(() -> staff.book.standing(who));
    }

    private PrerequisiteState state(SignedIn who, PrerequisiteKind kind) {
        return standing(who).lines().stream().filter(line -> line.kind() == kind).findFirst().orElseThrow().state();
    }

    @Test
    @Verifies(value = {Clause.DUTY_AND_TRAINING, Clause.PREREQUISITES}, refusal = false)
    void accountWorksOnceEverythingItsRoleNeedsIsOnRecord() {
        for (Role role : new Role[] {Role.INVESTIGATOR, Role.EXAMINER, Role.BOARD, Role.AUDITOR}) {
            SignedIn who = staff.ready(role);
            assertThat(standing(who).stopped()).as(role.label()).isFalse();
            staff.as(who, () -> {
                staff.prerequisites.stopped("GET /queue.xhtml");
                return null;
            });
        }
    }

    @Test
    @Verifies(value = {Clause.DUTY_AND_TRAINING, Clause.PREREQUISITES}, refusal = true)
    void newAccountIsStoppedUntilThenAndToldWhy() {
        SignedIn who = staff.open(Role.EXAMINER);
        assertThat(standing(who).access().reason()).contains("no need of duty is on record");
        assertThatThrownBy(() -> staff.as(who, () -> {
            staff.prerequisites.stopped("GET /queue.xhtml");
            return null;
        })).isInstanceOfSatisfying(PolicyRefused.class,
                refusal -> assertThat(refusal.clause()).isEqualTo(Clause.DUTY_AND_TRAINING));
    }

    @Test
    @Verifies(value = Clause.DUTY_AND_TRAINING, refusal = true)
    void warningsComeThirtyAndSevenDaysBeforeAndThenTheAccountStops() {
        SignedIn who = staff.ready(Role.EXAMINER);
        assertThat(state(who, PrerequisiteKind.YEARLY_TRAINING)).isEqualTo(PrerequisiteState.CURRENT);
        staff.passes(Duration.ofDays(334));
        assertThat(state(who, PrerequisiteKind.YEARLY_TRAINING)).isEqualTo(PrerequisiteState.CURRENT);
        staff.passes(Duration.ofDays(1));
        assertThat(state(who, PrerequisiteKind.YEARLY_TRAINING)).isEqualTo(PrerequisiteState.DUE);
        staff.passes(Duration.ofDays(23));
        assertThat(state(who, PrerequisiteKind.YEARLY_TRAINING)).isEqualTo(PrerequisiteState.URGENT);
        assertThat(standing(who).stopped()).isFalse();
        staff.passes(Duration.ofDays(8));
        assertThat(state(who, PrerequisiteKind.YEARLY_TRAINING)).isEqualTo(PrerequisiteState.LAPSED);
        assertThat(state(who, PrerequisiteKind.BACKGROUND_CHECK)).isEqualTo(PrerequisiteState.CURRENT);
        assertThat(standing(who).stopped()).isTrue();
    }

    @Test
    @Verifies(value = Clause.DUTY_AND_TRAINING, refusal = false)
    void newRecordBringsTheAccountBack() {
        SignedIn who = staff.ready(Role.INVESTIGATOR);
        staff.passes(Duration.ofDays(366));
        assertThat(standing(who).stopped()).isTrue();
        SignedIn commander = staff.open(Role.COMMANDER);
        staff.as(commander, () -> staff.prerequisites.record(staff.wanted(who, PrerequisiteKind.DUTY, staff.today())));
        Standing after = staff.as(commander, () -> staff.prerequisites.record(staff.wanted(who,
                PrerequisiteKind.YEARLY_TRAINING, staff.today())));
        assertThat(after.stopped()).isFalse();
    }

    @Test
    @Verifies(value = Clause.PREREQUISITES, refusal = true)
    void withdrawnBackgroundCheckStopsTheAccountAndStaysOnRecord() {
        SignedIn who = staff.ready(Role.INVESTIGATOR);
        SignedIn laso = staff.open(Role.LASO);
        Standing after = staff.as(laso, () -> staff.prerequisites.withdraw(who.username(),
                PrerequisiteKind.BACKGROUND_CHECK, "A later check found a record."));
        assertThat(after.stopped()).isTrue();
        assertThat(after.access().reason()).contains("your background check was withdrawn");
        assertThat(staff.as(laso, () -> staff.prerequisites.history(who.username()))).hasSize(5)
                .first().satisfies(view -> assertThat(view.remark()).isEqualTo("A later check found a record."));
        assertThatThrownBy(() -> staff.as(laso, () -> staff.prerequisites.withdraw(who.username(),
                PrerequisiteKind.BACKGROUND_CHECK, "Again"))).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.PREREQUISITES, refusal = true)
    void lasoDoesNotRecordTheOwn() {
        SignedIn laso = staff.open(Role.LASO);
        assertThatThrownBy(() -> staff.as(laso, () -> staff.prerequisites.record(staff.wanted(laso,
                PrerequisiteKind.DUTY, staff.today())))).isInstanceOf(PolicyRefused.class);
    }

    @Test
    @Verifies(value = Clause.DUTY_AND_TRAINING, refusal = false)
    void firstLasoWorksForAWhileAndIsThenStoppedAndMendedByTheCommander() {
        SignedIn laso = staff.open(Role.LASO);
        staff.act(() -> {
            staff.book.begin(staff.accounts.get(laso.username()), "First account", "console");
            return null;
        });
        assertThat(standing(laso).stopped()).isFalse();
        staff.passes(Duration.ofDays(30));
        assertThat(standing(laso).stopped()).isFalse();
        staff.passes(Duration.ofDays(1));
        assertThat(standing(laso).stopped()).isTrue();
        SignedIn commander = staff.open(Role.COMMANDER);
        PrerequisiteKind.of(Role.LASO).forEach(kind -> staff.as(commander, () -> staff.prerequisites.record(
                staff.wanted(laso, kind, staff.today()))));
        assertThat(standing(laso).stopped()).isFalse();
    }

    @Test
    void documentComesBackAsItWentInUnderItsOwnType() {
        SignedIn who = staff.open(Role.BOARD);
        SignedIn laso = staff.open(Role.LASO);
        NewPrerequisite named = new NewPrerequisite(who.username(), PrerequisiteKind.DUTY, staff.today(), null, null,
                "../../order\"1.exe", Staff.PDF);
        Standing after = staff.as(laso, () -> staff.prerequisites.record(named));
        PrerequisiteView kept = after.lines().get(0).last();
        assertThat(kept.documentSha256()).isEqualTo(Sha256.of(Staff.PDF));
        DocumentContent document = staff.as(laso, () -> staff.prerequisites.document(kept.id()));
        assertThat(document.bytes()).isEqualTo(Staff.PDF);
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.name()).doesNotContain("/", "\"");
    }

    @Test
    void anythingButAPdfOrAPictureAndAnythingTooLargeIsInvalid() {
        assertThatThrownBy(() -> Attached.of("a.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII), 1000))
                .isInstanceOf(Invalid.class).hasMessageContaining("PDF or a picture");
        assertThatThrownBy(() -> Attached.of("a.pdf", Arrays.copyOf(Staff.PDF, 12), 1000))
                .isInstanceOf(Invalid.class).hasMessageContaining("cut off");
        assertThatThrownBy(() -> Attached.of("a.pdf", Arrays.copyOf(Staff.PDF, 3_000_000), 2_000_000))
                .isInstanceOf(Invalid.class).hasMessageContaining("2 MB");
    }
}
