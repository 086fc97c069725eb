package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import secondlook.shared.NotFound;
import secondlook.trail.Checkpoint;
import secondlook.trail.ExportHead;
import secondlook.trail.Proofs;

/** Proves one entry against the newest signed checkpoint, which is also what the exports stand on. */
final class EntryProver {

    private static final HexFormat HEX = HexFormat.of();

    private final Connection connection;
    private final PersonalPart personal;

    EntryProver(Connection connection, PersonalPart personal) {
        this.connection = connection;
        this.personal = personal;
    }

    /** NotFound when there is no such entry. */
    EntryProof prove(long number, ExportHead head) throws SQLException {
        byte[] leaf = leafHash(number);
        List<AuditLine> clear = clear(number);
        Checkpoint checkpoint = Checkpoint.parse(head.checkpoint().text());
        long size = checkpoint.size();
        List<byte[]> path = number > size ? null
                : new TrailTree.Memory().of(connection, size).tree().inclusion(number - 1, size);
        boolean holds = path != null && Proofs.included(leaf, number - 1, size, path, checkpoint.root());
        return new EntryProof(number, clear.isEmpty() ? null : clear.get(0), text(number), HEX.formatHex(leaf),
                path == null ? null : path.stream().map(HEX::formatHex).toList(), head.checkpoint().toString(), size,
                HEX.formatHex(checkpoint.root()), holds, arguments(head));
    }

    private static String arguments(ExportHead head) {
        return Stream.concat(Stream.of("--key " + head.log()), head.witnesses().stream().map(key -> "--witness " + key))
                .collect(Collectors.joining(" "));
    }

    private byte[] leafHash(long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select leaf_hash from audit_entry where sequence_number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("There is no entry " + number + ".");
                }
                return row.getBytes(1);
            }
        }
    }

    private List<AuditLine> clear(long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EntryReader.SELECT
                + " where p.sequence_number = ?")) {
            query.setLong(1, number);
            return new EntryReader(personal).read(query);
        }
    }

    private String text(long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select leaf from audit_payload where sequence_number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
