package secondlook.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import secondlook.policy.PolicyChangePolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.PolicySheet;
import secondlook.policy.PolicyVersions;
import secondlook.policy.Role;
import secondlook.shared.Attached;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;

/**
 * Versions of the policy (307.5-6.4): drafted against the last one, active only with the Board's recorded approval, and
 * from a day ahead. Nothing else changes a parameter.
 */
@Audited
@Stateless
public class PolicyService {

    @Inject
    PolicyBook book;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Puts a draft on record for the Board. Changes are new values by the path of their parameter. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO})
    public long draft(String reason, Map<String, String> changes) {
        act.on("policy draft", null).detail(String.join(", ", changes.keySet()));
        PolicyParameters base = book.last(today());
        PolicyRefused.unless(PolicyChangePolicy.draft(caller.get().role(), base, changes));
        PolicyDraft draft = new PolicyDraft(reason, PolicySheet.of(PolicySheet.version(base.version(),
                base.effective(), base, changes)), Stamp.of(caller.get(), clock.instant(), base.version()));
        book.keep(draft);
        act.on("policy " + draft.label(), draft.sheetSha256());
        return draft.id();
    }

    /** Records the Board's approval; the version is in force from its day on. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO})
    public void approve(long id, PolicyChangePolicy.Approval approval, NewEntry.Handed document) {
        PolicyDraft draft = book.get(id);
        act.on("policy " + draft.label(), null).detail(approval.resolution());
        require(approval.approvedOn() != null, "approvedOn", "Enter the day of the Board's approval.");
        require(approval.activeFrom() != null, "activeFrom", "Enter the first day of the version.");
        PolicyRefused.unless(PolicyChangePolicy.approve(caller.get().role(),
                caller.get().account().equals(draft.draftedBy()), approval, document.given(), today()));
        if (book.approval(draft).isPresent()) {
            throw new Conflict("This version is approved already. Reload the page.");
        }
        PolicyParameters last = book.last(today());
        if (!last.version().equals(draft.baseVersion())) {
            throw new Conflict("Version " + last.version() + " was approved since this was drafted. Draft it again, "
                    + "so that the Board sees the difference against that one.");
        }
        require(approval.activeFrom().isAfter(last.effective()), "activeFrom", "Enter a day after "
                + last.effective() + ", the first day of version " + last.version() + ".");
        Attached attached = Attached.of(document.name(), document.bytes(),
                PolicyParameters.on(today()).registers().largestDocument());
        book.keep(new PolicyApproval(draft, approval, attached, Stamp.of(caller.get(), clock.instant(),
                draft.baseVersion())));
        book.keep(new PolicyDocument(draft, document.bytes()));
        act.on("policy " + draft.label(), attached.sha256()).detail("Resolution " + approval.resolution()
                + ", in force from " + approval.activeFrom());
    }

    /** Drafts and approved versions, newest first. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.SUPERVISOR, Role.Name.BOARD, Role.Name.AUDITOR})
    public List<DraftView> list() {
        act.on("policy versions", null);
        return book.all(today());
    }

    /** The version that a new draft is made against, every parameter with its value. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.SUPERVISOR, Role.Name.BOARD, Role.Name.AUDITOR})
    public PolicySheetView sheet() {
        PolicyParameters last = book.last(today());
        act.on("policy " + last.version(), null);
        return new PolicySheetView(PolicyParameters.on(today()).version(), last.version(), last.effective(),
                PolicySheet.of(last));
    }

    /** The document of an approval. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.BOARD, Role.Name.AUDITOR})
    public DocumentView document(long id) {
        PolicyDraft draft = book.get(id);
        byte[] content = book.content(draft);
        Attached document = book.approval(draft).orElseThrow().document();
        act.on("policy " + draft.label(), document.sha256());
        return new DocumentView(document.name(), document.mediaType(), content);
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
