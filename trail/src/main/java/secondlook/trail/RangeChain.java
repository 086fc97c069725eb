package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What ties the entries of a range to the chain that the log signed: the chain before its first entry, and the leaf
 * hashes after its last up to the next checkpoint, whose chain they must give.
 *
 * @param before chain hash of the entry in front of the range, that of nothing for entry 1
 * @param end    size of that checkpoint
 * @param after  leaf hashes of the entries from the range's end to there
 */
public record RangeChain(byte[] before, long end, List<byte[]> after) {

    private static final String BEFORE = "before ";
    private static final String TO = "to ";

    /** The part as it is written. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        StringBuilder text = new StringBuilder(BEFORE).append(base64.encodeToString(before)).append('\n').append(TO)
                .append(end).append('\n');
        after.forEach(hash -> text.append(base64.encodeToString(hash)).append('\n'));
        return text.toString();
    }

    /** Reads the part; IllegalArgumentException when it is not exactly one. */
    static RangeChain parse(byte[] part) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\n");
        if (lines.length < 2 || !lines[0].startsWith(BEFORE) || !lines[1].matches(TO + "[1-9][0-9]{0,14}")) {
            throw new IllegalArgumentException("the chain in front of the range and the end are due");
        }
        List<byte[]> after = new ArrayList<>();
        for (int i = 2; i < lines.length; i++) {
            after.add(hash(lines[i]));
        }
        RangeChain read = new RangeChain(hash(lines[0].substring(BEFORE.length())),
                Long.parseLong(lines[1].substring(TO.length())), after);
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("it has not the one form");
        }
        return read;
    }

    private static byte[] hash(String base64) {
        byte[] hash = Base64.getDecoder().decode(base64);
        if (hash.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("a hash of 32 bytes is due");
        }
        return hash;
    }
}
