package secondlook.identity;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TestPersistence;

/** Accounts with their prerequisites around one entity manager and a clock that can be moved, without a container. */
final class Staff {

    static final byte[] PDF = "%PDF-1.4 made up\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final PrerequisiteBook book = new PrerequisiteBook();
    final PrerequisiteService prerequisites = new PrerequisiteService();
    final AccountBook accounts = new AccountBook();
    final CurrentAct act = new CurrentAct();
    private final EntityManager em;
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    Staff(EntityManager em) {
        this.em = em;
        put(accounts, "entities", em);
        put(accounts, "clock", clock);
        book.em = em;
        book.clock = clock;
        prerequisites.accounts = accounts;
        prerequisites.book = book;
        prerequisites.act = act;
        prerequisites.clock = clock;
    }

    static void put(Object bean, String field, Object value) {
        try {
            Field found = bean.getClass().getDeclaredField(field);
            found.setAccessible(true);
            found.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    LocalDate today() {
        return book.today();
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    /** An account without anything on record. */
    SignedIn open(Role role) {
        String username = role.name().toLowerCase() + NUMBERS.incrementAndGet();
        return act(() -> {
            Account account = new Account(new NewAccount(username, "Member " + username, "Unit", role, "unused"),
                    "hash", "console", clock.instant());
            em.persist(account);
            return account.who();
        });
    }

    /** An account with everything that its role needs. */
    SignedIn ready(Role role) {
        SignedIn who = open(role);
        SignedIn recorder = open(Role.LASO);
        PrerequisiteKind.of(role).forEach(kind -> as(recorder, () -> prerequisites.record(wanted(who, kind, today()))));
        return who;
    }

    NewPrerequisite wanted(SignedIn of, PrerequisiteKind kind, LocalDate doneOn) {
        return new NewPrerequisite(of.username(), kind, doneOn,
                kind == PrerequisiteKind.INITIAL_TRAINING ? 80 : null, null, kind + ".pdf", PDF);
    }

    CurrentCaller caller(SignedIn who) {
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller(who.username(), who.name(), who.unit(), who.role(), null, null, null, "127.0.0.1",
                "Desk 1", "test", "c1"));
        return caller;
    }

    <T> T as(SignedIn who, Supplier<T> work) {
        prerequisites.caller = caller(who);
        return act(work);
    }

    <T> T act(Supplier<T> work) {
        return TestPersistence.inTransaction(em, work);
    }
}
