package secondlook.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import secondlook.policy.RetentionPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/**
 * Random audits of the purge by the commanding officer (307.5-6.1.3.c): a draw from all that was purged, looked for in
 * the database, the data folder, the gallery and the list of backups.
 */
@Audited
@Stateless
public class PurgeAuditService {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    PurgeBook book;

    @Inject
    PurgeAudits audits;

    /** Draws, looks and records what was found; the time grows with what the data folder holds. */
    @RolesAllowed({Role.Name.COMMANDER})
    public PurgeAuditView draw() {
        act.on("purge audit", null);
        PolicyRefused.unless(RetentionPolicy.drawAudit(caller.get().role(), book.purged()));
        PurgeAudit audit = audits.draw(caller.get());
        PurgeAuditView view = audit.view();
        act.on("purge audit " + audit.id(), audit.sha256()).detail(view.sample() + " of " + view.population()
                + " purged objects, seed " + view.seed() + ", " + view.bytesRead() + " bytes read, " + view.leftOvers()
                + " left over").tells(Fact.of("purge-audit").with("number", view.id()).with("at", view.at())
                .with("population", view.population()).with("sample", view.sample())
                .with("traces", view.leftOvers()));
        return view;
    }

    /** The newest audits. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public List<PurgeAuditView> list() {
        act.on("purge audits", null);
        return audits.newest();
    }

    /** One audit with where it looked. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public PurgeAuditDetail view(long id) {
        PurgeAudit audit = found(id);
        return new PurgeAuditDetail(audit.view(), PurgeAudits.looks(audit));
    }

    /** As it was recorded: the bytes whose SHA-256 stands on the audit trail. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.AUDITOR})
    public byte[] json(long id) {
        return found(id).content().getBytes(StandardCharsets.UTF_8);
    }

    private PurgeAudit found(long id) {
        act.on("purge audit " + id, null);
        PurgeAudit audit = audits.found(id);
        act.on("purge audit " + id, audit.sha256());
        return audit;
    }
}
