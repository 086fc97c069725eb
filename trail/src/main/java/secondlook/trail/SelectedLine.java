package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One entry of a selection with its proof.
 *
 * @param leaf the entry's bytes, empty when it is retired
 * @param hash its leaf hash when it is retired, otherwise null
 * @param salt null, like {@code personal}, when the personal part was erased
 */
record SelectedLine(long seq, byte[] leaf, byte[] hash, List<byte[]> proof, byte[] salt, byte[] personal) {

    private static final byte[] SEQ = bytes("{\"seq\":");
    private static final byte[] LEAF = bytes(",\"leaf\":");
    private static final byte[] HASH = bytes(",\"hash\":");
    private static final byte[] PROOF = bytes(",\"proof\":[");
    private static final byte[] SALT = bytes(",\"salt\":");
    private static final byte[] PERSONAL = bytes(",\"personal\":");
    private static final byte[] FROM = bytes("{\"from\":");
    private static final byte[] TO = bytes(",\"to\":");

    static SelectedLine parse(byte[] line) {
        Scan scan = new Scan(line, 0, line.length);
        scan.need(SEQ);
        long seq = scan.number();
        scan.need(LEAF);
        byte[] leaf = scan.stringBytes();
        byte[] hash = leaf.length == 0 ? optional(scan, HASH) : null;
        scan.need(PROOF);
        List<byte[]> proof = hashes(scan);
        byte[] salt = optional(scan, SALT);
        byte[] personal = null;
        if (salt != null) {
            scan.need(PERSONAL);
            personal = scan.stringBytes();
        }
        scan.need('}');
        scan.needEnd();
        if (seq < 1 || leaf.length == 0 && (hash == null || hash.length != Hashes.LENGTH)
                || salt != null && salt.length != Personal.SALT) {
            throw new IllegalArgumentException("an entry or its hash, and a salt of 32 bytes, are due");
        }
        return new SelectedLine(seq, leaf, hash, proof, salt, personal);
    }

    /** A row with its proof in the tree over the first entries, {@code size} of them. */
    static SelectedLine of(ExportRow row, Tree tree, long size) {
        boolean retired = row.entry() == null;
        return new SelectedLine(row.sequence(), retired ? new byte[0] : bytes(row.entry()),
                retired ? row.leafHash() : null, tree.inclusion(row.sequence() - 1, size), row.salt(),
                row.salt() == null ? null : bytes(row.personal()));
    }

    private static byte[] optional(Scan scan, byte[] key) {
        return scan.next(key) ? Base64.getDecoder().decode(scan.string()) : null;
    }

    /** The rest of a list of hashes in Base64, after its opening bracket. */
    private static List<byte[]> hashes(Scan scan) {
        List<byte[]> hashes = new ArrayList<>();
        while (!scan.next(']')) {
            if (!hashes.isEmpty()) {
                scan.need(',');
            }
            hashes.add(Base64.getDecoder().decode(scan.string()));
        }
        return hashes;
    }

    byte[] leafHash() {
        return leaf.length == 0 ? hash : Hashes.leaf(leaf);
    }

    /** The line as it is written, without a line feed. */
    String text() {
        StringBuilder json = new StringBuilder("{\"seq\":").append(seq).append(",\"leaf\":");
        Json.text(json, new String(leaf, StandardCharsets.UTF_8));
        Base64.Encoder base64 = Base64.getEncoder();
        if (leaf.length == 0) {
            json.append(",\"hash\":\"").append(base64.encodeToString(hash)).append('"');
        }
        json.append(",\"proof\":").append(list(proof));
        if (salt != null) {
            json.append(",\"salt\":\"").append(base64.encodeToString(salt)).append("\",\"personal\":");
            Json.text(json, new String(personal, StandardCharsets.UTF_8));
        }
        return json.append('}').toString();
    }

    static String list(List<byte[]> hashes) {
        return "[" + String.join(",", hashes.stream().map(hash -> '"' + Base64.getEncoder().encodeToString(hash) + '"')
                .toList()) + "]";
    }

    /** A line of the consistency proofs: from which size to which. */
    record Growth(long from, long to, List<byte[]> proof) {

        static Growth parse(String line) {
            byte[] bytes = bytes(line);
            Scan scan = new Scan(bytes, 0, bytes.length);
            scan.need(FROM);
            long from = scan.number();
            scan.need(TO);
            long to = scan.number();
            scan.need(PROOF);
            List<byte[]> proof = hashes(scan);
            scan.need('}');
            scan.needEnd();
            return new Growth(from, to, proof);
        }

        String text() {
            return "{\"from\":" + from + ",\"to\":" + to + ",\"proof\":" + list(proof) + "}";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
