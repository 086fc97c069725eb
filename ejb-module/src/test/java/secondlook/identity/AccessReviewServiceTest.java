package secondlook.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class AccessReviewServiceTest {

    private static final String STILL = "Still examines for the unit every week.";
    private static final SignedIn SYSTEM = new SignedIn("system:second-look", "Second Look", "System", Role.SYSTEM);

    private final EntityManager em = TestPersistence.open(TestDatabase.h2());
    private final Staff staff = new Staff(em);
    private final AccessReviewBook book = new AccessReviewBook();
    private final AccessReviewService service = new AccessReviewService();
    private SignedIn laso;
    private SignedIn examiner;
    private SignedIn investigator;

    @BeforeEach
    void open() {
        book.em = em;
        book.accounts = staff.accounts;
        book.clock = staff.clock;
        service.reviews = book;
        service.accounts = staff.accounts;
        service.act = staff.act;
        laso = staff.open(Role.LASO);
        examiner = staff.open(Role.EXAMINER);
        investigator = staff.open(Role.INVESTIGATOR);
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private <T> T as(SignedIn who, Supplier<T> work) {
        service.caller = staff.caller(who);
        return staff.act(work);
    }

    /** What the timer does. */
    private int look() {
        return as(SYSTEM, () -> {
            if (book.due() != null) {
                service.openDue();
            }
            return book.overdue().isEmpty() ? 0 : service.endOverdue();
        });
    }

    private AccessReviewView newest() {
        return as(laso, () -> service.list()).get(0);
    }

    private long line(SignedIn of) {
        return newest().lines().stream().filter(l -> l.username().equals(of.username())).findFirst().orElseThrow()
                .id();
    }

    private AccessReviewView confirm(SignedIn by, SignedIn of, String reason) {
        long line = line(of);
        return as(by, () -> service.confirm(line, reason));
    }

    private AccessReviewView end(SignedIn by, SignedIn of, String reason) {
        long line = line(of);
        return as(by, () -> service.end(line, reason));
    }

    private boolean enabled(SignedIn who) {
        return staff.act(() -> staff.accounts.get(who.username()).enabled());
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = false)
    void confirmedAccountsKeepTheirAccess() {
        staff.passes(Duration.ofDays(90));
        look();
        confirm(laso, examiner, STILL);
        staff.passes(Duration.ofDays(15));
        look();
        assertThat(enabled(examiner)).isTrue();
        assertThat(newest().count(ReviewOutcome.CONFIRMED)).isEqualTo(1);
        assertThat(newest().lines()).filteredOn(l -> l.outcome() == ReviewOutcome.CONFIRMED).first()
                .satisfies(l -> assertThat(l.reason()).isEqualTo(STILL));
    }

    @Test
    @Verifies(value = Clause.NEED_TO_KNOW, refusal = true)
    void accountsNobodyDecidedOnAreDisabledAfterTheLastDayButTheLastLaso() {
        staff.passes(Duration.ofDays(90));
        look();
        staff.passes(Duration.ofDays(14));
        assertThat(look()).isZero();
        staff.passes(Duration.ofDays(1));
        assertThat(look()).isEqualTo(2);
        assertThat(enabled(examiner)).isFalse();
        assertThat(enabled(investigator)).isFalse();
        assertThat(enabled(laso)).isTrue();
        assertThat(newest().count(ReviewOutcome.LAPSED)).isEqualTo(2);
        assertThat(look()).isZero();
    }

    @Test
    void timerOpensOneReviewEachNinetyDaysAndMakesUpForDowntimeOnce() {
        assertThat(staff.act(() -> book.due())).isNull();
        staff.passes(Duration.ofDays(200));
        look();
        look();
        assertThat(as(laso, () -> service.list())).hasSize(1);
        assertThat(newest().slot()).isEqualTo(staff.today().minusDays(20));
        assertThat(newest().lastDay()).isEqualTo(staff.today().plusDays(14));
        staff.passes(Duration.ofDays(70));
        look();
        assertThat(as(laso, () -> service.list())).hasSize(2);
    }

    @Test
    @Verifies(value = Clause.LASO_AUTHORISES, refusal = true)
    void endedAccessIsGoneAndNobodyDecidesTwiceOrOnOneself() {
        as(laso, () -> service.open());
        end(laso, examiner, "Left the unit for another command.");
        assertThat(enabled(examiner)).isFalse();
        long decided = line(examiner);
        assertThatThrownBy(() -> as(laso, () -> service.confirm(decided, STILL))).isInstanceOf(Conflict.class);
        long own = line(laso);
        assertThatThrownBy(() -> as(laso, () -> service.confirm(own, STILL))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> as(laso, () -> service.open())).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.LASO_AUTHORISES, refusal = false)
    void commanderConfirmsTheLasoAndTheReviewEnds() {
        as(laso, () -> service.open());
        SignedIn commander = staff.open(Role.COMMANDER);
        confirm(laso, examiner, STILL);
        confirm(laso, investigator, STILL);
        assertThat(newest().waiting()).isEqualTo(1);
        assertThat(confirm(commander, laso, STILL).ended()).isTrue();
        assertThatThrownBy(() -> end(commander, laso, STILL)).isInstanceOf(Conflict.class);
    }

    @Test
    void onlyLasoIsNotEnded() {
        as(laso, () -> service.open());
        SignedIn commander = staff.open(Role.COMMANDER);
        assertThatThrownBy(() -> end(commander, laso, "No longer the security officer."))
                .isInstanceOf(Conflict.class).hasMessageContaining("only LASO");
    }
}
