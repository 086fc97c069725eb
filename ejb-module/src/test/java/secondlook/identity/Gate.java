package secondlook.identity;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import secondlook.openid.OpenIdProvider;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.KeyVault;
import secondlook.shared.Origin;
import secondlook.shared.TestPersistence;

/** Sign-in around one entity manager and a clock that can be moved, without a container. */
final class Gate {

    static final String FIRST = "handed over in person";
    static final String OWN = "grey-harbor-72-lantern";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final String username = "gate" + NUMBERS.incrementAndGet();
    final SignInService signIn = new SignInService();
    final FirstSignInService first = new FirstSignInService();
    final AccountService accounts = new AccountService();
    final OwnAccessService own = new OwnAccessService();
    final AccountDirectory directory = new AccountDirectory();
    private final Entrance entrance = new Entrance();
    final ProviderSignInService byProvider = new ProviderSignInService();
    final ProviderSubjectService subjects = new ProviderSubjectService();
    private final SignInFailures failures = new SignInFailures();
    final UseAlertService alerts = new UseAlertService();
    private final Watch watch = new Watch();
    String desk = "desk 7";
    final Fast passwords = new Fast();
    final Inactivity inactivity = new Inactivity();
    final RecoveryCodes recovery = new RecoveryCodes();
    final PasskeyService passkeyService = new PasskeyService();
    final PasskeyCeremony ceremony = new PasskeyCeremony("https://localhost:8443", null);
    private final PasskeyBook passkeys = new PasskeyBook();
    private final EntityManager em;
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    Gate(EntityManager em, Path folder) {
        this.em = em;
        AccountBook book = new AccountBook();
        Factors factors = new Factors();
        Tickets tickets = new Tickets();
        CurrentAct act = new CurrentAct();
        ProviderBook subjectBook = new ProviderBook();
        ProviderSubjectRecords records = new ProviderSubjectRecords();
        Object[] beans = {signIn, own, first, accounts, directory, book, factors, tickets, entrance, failures, recovery,
            act, passkeys, passkeyService, ceremony, passwords, KeyVault.in(folder), clock, em, new CurrentCaller(),
            inactivity, watch, subjectBook, records};
        for (Object bean : new Object[] {signIn, own, first, accounts, directory, book, factors, tickets, entrance,
            failures, recovery, passkeys, passkeyService, inactivity, watch, alerts, byProvider, subjects, subjectBook,
            records}) {
            inject(bean, beans);
        }
        as(Role.LASO, () -> accounts.create(new NewAccount(username, "Robin Doe", "CIU", Role.EXAMINER, FIRST)));
    }

    /** Hashes that take no time; that slow ones work is for the tests in the server. */
    static final class Fast extends Passwords {

        private int rounds = 1;

        /** New hashes from now on have other parameters. */
        void strengthen() {
            rounds++;
        }

        @Override
        String hash(String password) {
            return rounds + ":hash of " + password;
        }

        @Override
        boolean opens(String password, String hash) {
            return hash.endsWith(":hash of " + password);
        }

        @Override
        boolean outdated(String hash) {
            return !hash.startsWith(rounds + ":");
        }

        @Override
        void checkNobodys(String password) {
            hash(String.valueOf(password));
        }
    }

    private static void inject(Object bean, Object... beans) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            for (Object other : beans) {
                if (field.getType().isInstance(other) && field.getType() != Object.class) {
                    put(bean, field, other);
                }
            }
        }
    }

    private static void put(Object bean, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sign-in by that provider from here on; without it none is configured. */
    void configured(OpenIdProvider provider) {
        inject(byProvider, provider);
    }

    Clock clock() {
        return clock;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** The code that an authenticator with this secret shows so many steps from now. */
    String code(String secret, int steps) {
        return new Totp(secret).code(Totp.step(now) + steps);
    }

    Halfway begin(String password) {
        return act(() -> signIn.begin(new SignInAttempt(username, password, true)));
    }

    Entered enter(Halfway sofar, String code) {
        return act(() -> signIn.enter(sofar.ticket(), code));
    }

    AccountView view() {
        return view(username);
    }

    AccountView view(String of) {
        return as(Role.LASO, () -> accounts.list()).stream().filter(a -> a.username().equals(of)).findFirst()
                .orElseThrow();
    }

    /** What the timer does with one who is due. */
    void end(String unused) {
        act(() -> {
            accounts.endInactive(unused);
            return null;
        });
    }

    /** What is stored of the password. */
    String hash() {
        return act(() -> em.find(Account.class, username).passwordHash());
    }

    /** The failure is counted in a transaction of its own, which the container gives and this stands for. */
    void failed() {
        act(() -> {
            failures.note(username);
            return null;
        });
    }

    /** Own password and second factor; answers with the secret. The code of this step is used. */
    String setUp() {
        Halfway own = act(() -> first.replacePassword(begin(FIRST).ticket(), OWN));
        FactorOffer offer = act(() -> first.offer(own.ticket()));
        act(() -> first.enrol(own.ticket(), code(offer.secret(), 0)));
        return offer.secret();
    }

    <T> T as(Role role, Supplier<T> work) {
        return called(new Caller(role == Role.LASO ? "laso" : username, "Robin Doe", "CIU", role, null, null, null,
                "10.1.2.3", desk, "test", "c1"), work);
    }

    <T> T act(Supplier<T> work) {
        return called(null, work);
    }

    private <T> T called(Caller who, Supplier<T> work) {
        CurrentCaller caller = new CurrentCaller();
        caller.from(new Origin("10.1.2.3", desk, "c1"));
        if (who != null) {
            caller.is(who);
        }
        for (Object bean : new Object[] {signIn, accounts, entrance, own, alerts, passkeyService, passkeys, byProvider,
            subjects}) {
            inject(bean, caller);
        }
        if (em.getTransaction().isActive()) {
            return work.get();
        }
        return TestPersistence.inTransaction(em, work);
    }
}
