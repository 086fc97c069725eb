package secondlook.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import secondlook.policy.PolicyParameters;
import secondlook.policy.PolicyVersions;
import secondlook.policy.RegisterPolicy;
import secondlook.policy.Role;
import secondlook.shared.Attached;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/**
 * Registers of maintenance, upgrades, contract changes, lawsuits and settlements (307.5-6.2, 6.3, 7.3). Entries are
 * never edited: an addendum puts right what was wrong.
 */
@Audited
@Stateless
public class RegisterService {

    @Inject
    RegisterBook book;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Puts an entry on record. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO})
    public EntryView record(NewEntry entry) {
        act.on("register", null);
        require(entry.kind() != null, "kind", "Choose the register.");
        require(entry.day() != null, "day", "Enter the day.");
        act.detail(entry.kind().label());
        PolicyRefused.unless(RegisterPolicy.record(caller.get().role(), new RegisterPolicy.Entry(entry.kind(),
                entry.day(), entry.text()), today(), inForce().registers()));
        RegisterEntry kept = new RegisterEntry(entry, attached(entry.document()), stamp());
        return keep(kept, entry.document());
    }

    /** Puts right or adds to an entry. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO})
    public EntryView addend(long id, String text, NewEntry.Handed document) {
        act.on("register entry " + id, null);
        RegisterEntry corrected = book.get(id);
        PolicyRefused.unless(RegisterPolicy.addend(caller.get().role(), corrected.kind(), text,
                inForce().registers()));
        if (corrected.isAddendum()) {
            throw new Conflict("This is an addendum itself. Add to the entry that it corrects.");
        }
        keep(corrected.addendum(text, attached(document), stamp()), document);
        return book.view(corrected);
    }

    private EntryView keep(RegisterEntry entry, NewEntry.Handed document) {
        book.keep(entry, document.bytes());
        EntryView kept = book.view(entry);
        act.on("register entry " + entry.id(), kept.document() == null ? null : kept.document().sha256())
                .tells(Fact.of("registered").with("number", kept.id()).with("register", kept.kind())
                        .with("at", kept.recordedAt()).with("day", kept.day()));
        return kept;
    }

    /** All entries, newest first. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public List<EntryView> list() {
        act.on("registers", null);
        return book.all();
    }

    /** The document of an entry. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public DocumentView document(long id) {
        RegisterEntry entry = book.get(id);
        byte[] content = book.content(entry);
        act.on("register entry " + id, entry.document().sha256());
        return new DocumentView(entry.document().name(), entry.document().mediaType(), content);
    }

    private Attached attached(NewEntry.Handed document) {
        return document.given() ? Attached.of(document.name(), document.bytes(),
                inForce().registers().largestDocument()) : null;
    }

    private Stamp stamp() {
        return Stamp.of(caller.get(), clock.instant(), inForce().version());
    }

    private PolicyParameters inForce() {
        return PolicyParameters.at(clock.instant());
    }

    private LocalDate today() {
        return PolicyVersions.day(clock.instant());
    }

    private static void require(boolean condition, String field, String message) {
        if (!condition) {
            throw new Invalid(field, message);
        }
    }
}
