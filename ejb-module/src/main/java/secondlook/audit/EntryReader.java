package secondlook.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import secondlook.trail.Entry;
import secondlook.trail.Personal;

/** Reads entries back in clear; of one whose key was erased, what the chain itself keeps. */
final class EntryReader {

    static final String SELECT = "select p.sequence_number, p.leaf, p.sealed, k.wrapped, e.leaf_hash"
            + " from audit_payload p join audit_entry e on e.sequence_number = p.sequence_number"
            + " left join audit_key k on k.sequence_number = p.sequence_number";

    private static final Personal ERASED = new Personal(null, null, null, null, null, null, null, null);

    private final PersonalPart personal;

    EntryReader(PersonalPart personal) {
        this.personal = personal;
    }

    List<AuditLine> read(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            List<AuditLine> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        }
    }

    private AuditLine entry(ResultSet row) throws SQLException {
        Entry entry = Entry.parse(row.getString(2));
        String wrapped = row.getString(4);
        Personal who = wrapped == null ? ERASED
                : Personal.parse(personal.open(entry.personal(), row.getBytes(3), wrapped).text());
        return new AuditLine(row.getLong(1), entry.at(), who.account(), who.name(), who.unit(), entry.role(),
                entry.agency(), who.caseNumber(), who.justification(), entry.act(), entry.clause(), entry.object(),
                entry.objectHash(), Outcome.valueOf(entry.outcome()), who.detail(), who.address(), who.workstation(),
                entry.correlation(), HexFormat.of().formatHex(row.getBytes(5)));
    }
}
