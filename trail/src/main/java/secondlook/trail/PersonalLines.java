package secondlook.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The personal parts of one tile, a line each in the order of their entries; says which does not hold first. */
final class PersonalLines {

    private static final byte[] SEQ = "{\"seq\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SALT = ",\"salt\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PERSONAL = ",\"personal\":".getBytes(StandardCharsets.UTF_8);

    private final byte[] lines;
    private int at;
    private long last;
    private long seq;
    private byte[] salt;
    private byte[] text;
    private Finding finding;

    PersonalLines(byte[] lines, long first) {
        this.lines = lines;
        this.last = first - 1;
        advance();
    }

    private void advance() {
        seq = 0;
        if (at >= lines.length) {
            return;
        }
        int end = at;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        try {
            Scan scan = new Scan(lines, at, end);
            scan.need(SEQ);
            long number = scan.number();
            scan.need(SALT);
            salt = Base64.getDecoder().decode(scan.stringBytes());
            scan.need(PERSONAL);
            text = scan.stringBytes();
            scan.need('}');
            scan.needEnd();
            if (salt.length != Personal.SALT || number <= last) {
                throw new IllegalArgumentException("a salt of 32 bytes and a number above " + last + " are due");
            }
            seq = number;
        } catch (IllegalArgumentException e) {
            damaged(last + 1, "the line of personal parts that is due here cannot be read: " + e.getMessage());
            end = lines.length;
        }
        at = end + 1;
    }

    /** Whether there is a part for this entry; remembers when it does not give the commitment. */
    boolean holds(long entry, byte[] bundle, int commitment, MessageDigest digest) {
        if (seq != entry) {
            return false;
        }
        digest.update(salt);
        if (!isHex(digest.digest(text), bundle, commitment)) {
            damaged(entry, "its personal part is not the one it was committed to");
        }
        last = entry;
        advance();
        return true;
    }

    /** Whether these lower-case hexadecimal digits, which are checked already, write this hash. */
    private static boolean isHex(byte[] hash, byte[] digits, int from) {
        int other = 0;
        for (int i = 0; i < hash.length; i++) {
            int high = digits[from + 2 * i];
            int low = digits[from + 2 * i + 1];
            int value = (high <= '9' ? high - '0' : high - 'a' + 10) << 4 | (low <= '9' ? low - '0' : low - 'a' + 10);
            other |= value ^ hash[i] & 0xff;
        }
        return other == 0;
    }

    /** The entry has no commitment, so that a part for it was added. */
    void unexpected(long entry) {
        if (seq == entry) {
            damaged(entry, "it has a personal part that it was never committed to");
            last = entry;
            advance();
        }
    }

    void finish() {
        if (seq != 0) {
            damaged(seq, "there is a personal part for it, but no such entry here");
        }
    }

    private void damaged(long entry, String what) {
        if (finding == null) {
            finding = new Finding(Damage.PERSONAL_CHANGED, entry, Evidence.ENTRY, "Entry " + entry + ": " + what + ".");
        }
    }

    Finding finding() {
        return finding;
    }
}
