package secondlook.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.Streamed;
import secondlook.trail.Checkpoint;
import secondlook.trail.ExportHead;

/**
 * The trail as its readers see it, and the door for denials outside a boundary (307.5-7.8, 7.9). Reading the trail is
 * an act like any other; {@link #denied} is the one method that is none, it writes the entry itself.
 */
@Stateless
public class AuditTrail {

    @Resource(lookup = "java:app/secondlook/db")
    DataSource dataSource;

    @Inject
    CurrentAct act;

    @Inject
    Draft draft;

    @Inject
    AuditRecords records;

    @Inject
    TrailStart start;

    @Inject
    TrailOutside outside;

    /** Entries of the trail. */
    @Audited
    @RolesAllowed({Role.Name.AUDITOR})
    public AuditPage read(AuditQuery query) {
        act.on("audit trail", null).detail(query.words());
        return reading(connection -> new TrailSearch(query, start.personal(), TrailSearch.OPENED).in(connection));
    }

    /** One entry and the proof that it is in the newest signed checkpoint. */
    @Audited
    @RolesAllowed({Role.Name.AUDITOR})
    public EntryProof entry(long number) {
        act.on("audit trail, entry " + number, null);
        return reading(connection -> new EntryProver(connection, start.personal()).prove(number,
                outside.head(connection)));
    }

    /** How the trail stands with its signatures and witnesses. */
    @Audited
    @RolesAllowed({Role.Name.AUDITOR})
    public Standing standing() {
        act.on("audit trail", null);
        return reading(outside::standing);
    }

    /** Checks the whole chain. */
    @Audited
    @RolesAllowed({Role.Name.AUDITOR})
    public Verification verify() {
        Verification found = reading(connection -> new TrailVerifier(connection, outside.verifier()).verify());
        act.on("audit trail", found.headHash()).detail(found.entries() + " entries hold. " + found.finding());
        return found;
    }

    /** All entries or chosen ones in a form; the entry of the export is written before its first byte is. */
    @Audited
    @RolesAllowed({Role.Name.AUDITOR})
    public Streamed export(ExportRequest request) {
        act.on("audit trail", null).detail(request.words());
        Head head = reading(TrailWriter::head);
        ExportHead signed = request.form() == ExportForm.CSV ? null : reading(outside::head);
        reading(connection -> {
            new TrailExport(connection, start.personal(), request).demandSome(signed == null ? head.entries()
                    : Checkpoint.parse(signed.checkpoint().text()).size());
            return head;
        });
        return out -> reading(connection -> {
            TrailExport export = new TrailExport(connection, start.personal(), request);
            if (signed == null) {
                export.table(head, out);
            } else {
                export.signed(signed, out);
            }
            return head;
        });
    }

    /** Records a call that the container turned away before any boundary was reached; open to all of them. */
    @PermitAll
    public void denied(String act, String object, String reason) {
        records.appendAlone(draft.denied(act, object, reason));
    }

    /** How many entries there are; a bare number, asked within an act, which is on the trail itself. */
    @RolesAllowed({Role.Name.LASO, Role.Name.SYSTEM, Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public long entries() {
        return reading(connection -> TrailWriter.head(connection).entries());
    }

    /**
     * The first checkpoint that was signed after an act, empty until then. Whoever fixes a plan with this act cannot
     * know it: it is signed over later entries, and at a time to the microsecond.
     *
     * @param entries entries there were when the act began
     * @param object  what the act was on
     */
    @RolesAllowed({Role.Name.LASO})
    public Optional<TrailPoint> firstAfter(long entries, String object) {
        return reading(connection -> TrailPoint.after(connection, entries, object));
    }

    /**
     * What entries of a period name; for an act of the breach register, which has its own entry.
     *
     * @param account whose entries, null for everybody's
     */
    @RolesAllowed({Role.Name.LASO})
    public Touched touched(Instant from, Instant to, String account) {
        return reading(connection -> new TouchedRequests(start.personal(), from, to, account).in(connection));
    }

    /**
     * What entries of a period tell for the Board's figures, oldest first; for an act of its reports, which has its own
     * entry.
     *
     * @param acts names of the acts whose entries are read
     */
    @RolesAllowed({Role.Name.SYSTEM})
    public List<ToldEntry> told(Instant from, Instant to, Set<String> acts) {
        return reading(connection -> new ToldEntries(start.personal(), from, to, acts).in(connection));
    }

    /** Where the trail ends now; for an act of the Board's reports, which has its own entry. */
    @RolesAllowed({Role.Name.SYSTEM})
    public TrailStand stand() {
        return reading(TrailStand::of);
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException, IOException;
    }

    private <T> T reading(Reading<T> what) {
        try (Connection connection = dataSource.getConnection()) {
            return what.from(connection);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }
}
