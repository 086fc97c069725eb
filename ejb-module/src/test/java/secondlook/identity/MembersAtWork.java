package secondlook.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.Role;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.TestPersistence;

/** Members and what is on record of them, wired by hand, for tests without a container. */
public final class MembersAtWork {

    public final PrerequisiteService service = new PrerequisiteService();
    public final TrainingRecords records = new TrainingRecords();
    private final EntityManager em;
    private final PrerequisiteBook book = new PrerequisiteBook();

    public MembersAtWork(EntityManager em, CurrentAct act) {
        this.em = em;
        records.em = em;
        book.em = em;
        service.book = book;
        service.act = act;
        service.accounts = new AccountBook();
        Staff.put(service.accounts, "entities", em);
    }

    /** From now on this caller acts at that time. */
    public void as(CurrentCaller caller, Clock clock) {
        Staff.put(service.accounts, "clock", clock);
        book.clock = clock;
        service.clock = clock;
        service.caller = caller;
    }

    /** An account without anything on record. */
    public void join(String username, Role role, Clock clock) {
        TestPersistence.within(em, () -> em.persist(new Account(new NewAccount(username, "Member " + username, "Unit",
                role, "unused"), "hash", "console", clock.instant())));
    }

    /** Within an act: what is recorded of a member as done on a day. */
    public Standing record(String username, PrerequisiteKind kind, LocalDate day) {
        return service.record(new NewPrerequisite(username, kind, day,
                kind == PrerequisiteKind.INITIAL_TRAINING ? 80 : null, null, kind + ".pdf", Staff.PDF));
    }
}
