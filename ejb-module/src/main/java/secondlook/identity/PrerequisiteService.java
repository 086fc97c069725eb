package secondlook.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.PrerequisitePolicy;
import secondlook.policy.Role;
import secondlook.shared.Attached;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;
import secondlook.trail.Fact;

/**
 * What is on record of each member before and during access, kept by the LASO and the commanding officer, never for
 * oneself (307.5-6.1.3.d, 7.5). What lapses or is withdrawn stops the account at its next call.
 */
@Audited
@Stateless
public class PrerequisiteService {

    private static final int LONGEST_SHOWN = 60;

    @Inject
    AccountBook accounts;

    @Inject
    PrerequisiteBook book;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Records a prerequisite with its document. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Standing record(NewPrerequisite wanted) {
        Account account = begin(wanted.username());
        require(wanted.kind() != null, "kind", "Choose what you record.");
        require(wanted.doneOn() != null, "doneOn", "Enter the day it was done.");
        PolicyRefused.unless(PrerequisitePolicy.record(new PrerequisitePolicy.Claim(wanted.kind(), wanted.doneOn(),
                        wanted.hours(), wanted.document() != null && wanted.document().length > 0), account.role(),
                book.today(), book.limits()));
        Attached document = Attached.of(wanted.documentName(), wanted.document(), book.limits().largestDocument());
        Prerequisite.Stamp stamp = stamp();
        act.onAccount(account.who().username(), document.sha256())
                .detail(wanted.kind().label() + " of " + wanted.doneOn())
                .tells(Fact.of("prerequisite").with("member", account.who().username()).with("role", account.role())
                        .with("kind", wanted.kind()).with("at", stamp.at()));
        book.keep(Prerequisite.met(wanted, document, book.limits(), stamp), wanted.document());
        return book.standing(account.who());
    }

    /** Takes a prerequisite back; the account stops at its next call. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Standing withdraw(String username, PrerequisiteKind kind, String reason) {
        Account account = begin(username);
        act.detail(kind.label() + ": " + Text.cut(reason, Prerequisite.LONGEST_REMARK));
        boolean there = book.standing(account.who()).lines().stream()
                .anyMatch(line -> line.kind() == kind && line.last() != null && line.last().met());
        if (!there) {
            throw new Conflict("There is nothing on record to withdraw.");
        }
        book.keep(Prerequisite.withdrawn(username, kind, reason, book.today(), stamp()), null);
        return book.standing(account.who());
    }

    /** How every enabled account stands; those that somebody has to do something about come first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public List<Standing> list() {
        act.on("prerequisites", null);
        return accounts.all().stream().filter(Account::enabled).map(account -> book.standing(account.who()))
                .sorted((a, b) -> Integer.compare(rank(a), rank(b))).toList();
    }

    private static int rank(Standing standing) {
        return standing.stopped() ? 0 : standing.calls() ? 1 : 2;
    }

    /** One account. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Standing of(String username) {
        act.onAccount(Text.cut(username, LONGEST_SHOWN), null);
        return book.standing(accounts.get(username).who());
    }

    /** Everything ever recorded of one account, newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public List<PrerequisiteView> history(String username) {
        act.onAccount(Text.cut(username, LONGEST_SHOWN), null);
        return book.history(accounts.get(username).who().username());
    }

    /** The document of a record. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public DocumentContent document(long id) {
        Prerequisite record = book.get(id);
        byte[] content = book.content(record);
        Attached document = record.document();
        act.onAccount(record.username(), document.sha256()).detail("Document of " + record.kind().label());
        return new DocumentContent(document.name(), document.mediaType(), content);
    }

    /** The own standing. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public Standing mine() {
        act.onAccount(caller.get().account(), null);
        return book.standing(accounts.get(caller.get().account()).who());
    }

    /** Refuses the call of an account that has stopped, so that the refusal is on the trail with its clause. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.EXAMINER, Role.Name.SUPERVISOR, Role.Name.COMMANDER,
        Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public void stopped(String path) {
        act.on(Text.cut(path, 300), null);
        PolicyRefused.unless(book.standing(accounts.get(caller.get().account()).who()).access());
    }

    private Account begin(String username) {
        act.onAccount(Text.cut(username, LONGEST_SHOWN), null);
        PolicyRefused.unless(PrerequisitePolicy.mayRecord(caller.get().role(), caller.get().account(), username));
        return accounts.get(username);
    }

    private Prerequisite.Stamp stamp() {
        return new Prerequisite.Stamp(caller.get().account(), clock.instant(), book.parameters().version());
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new Invalid(field, message);
        }
    }
}
