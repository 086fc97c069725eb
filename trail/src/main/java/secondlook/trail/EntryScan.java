package secondlook.trail;

import java.nio.charset.StandardCharsets;

/** The quick check of an entry's bytes: its form, and the three values that a verifier needs of it. */
final class EntryScan {

    /** Characters of a time such as 2026-11-28T17:00:00.000000Z. */
    static final int TIME = 27;

    private static final byte[] SEQ = bytes("{\"seq\":");
    private static final byte[] AT = bytes(",\"at\":");
    private static final byte[] ACT = bytes(",\"act\":");
    private static final byte[][] OUTCOMES = {bytes(",\"outcome\":\"ALLOWED\""), bytes(",\"outcome\":\"DENIED\""),
        bytes(",\"outcome\":\"FAILED\"")};
    private static final byte[][] OPTIONAL = {bytes(",\"clause\":"), bytes(",\"role\":"), bytes(",\"agency\":"),
        bytes(",\"object\":"), bytes(",\"objectHash\":"), bytes(",\"correlation\":")};
    private static final byte[] PERSONAL = bytes(",\"personal\":");
    private static final byte[] TIME_FORM = bytes("0000-00-00T00:00:00.000000Z");
    private static final int COMMITMENT = 64;

    /** The entry's number. */
    final long seq;
    /** Where its time begins. */
    final int time;
    /** Where its commitment begins, 64 hexadecimal digits, or -1 when it has none. */
    final int personal;

    /** Throws IllegalArgumentException when these bytes are no entry. */
    EntryScan(byte[] data, int from, int end) {
        Scan scan = new Scan(data, from, end);
        scan.need(SEQ);
        seq = scan.number();
        scan.need(AT);
        time = scan.at() + 1;
        scan.skip();
        checkTime(data, time, scan.at() - 1 - time);
        scan.need(ACT);
        scan.skip();
        if (!scan.next(OUTCOMES[0]) && !scan.next(OUTCOMES[1]) && !scan.next(OUTCOMES[2])) {
            throw scan.broken("an outcome");
        }
        for (byte[] key : OPTIONAL) {
            if (scan.next(key)) {
                scan.skip();
            }
        }
        if (scan.next(PERSONAL)) {
            personal = scan.at() + 1;
            scan.skip();
            checkCommitment(data, personal, scan.at() - 1 - personal);
        } else {
            personal = -1;
        }
        scan.need('}');
        scan.needEnd();
    }

    private static void checkTime(byte[] data, int from, int length) {
        boolean sound = length == TIME;
        for (int i = 0; sound && i < TIME; i++) {
            byte b = data[from + i];
            sound = TIME_FORM[i] == '0' ? b >= '0' && b <= '9' : b == TIME_FORM[i];
        }
        if (!sound) {
            throw new IllegalArgumentException("a time like 2026-11-28T17:00:00.000000Z is due");
        }
    }

    private static void checkCommitment(byte[] data, int from, int length) {
        boolean sound = length == COMMITMENT;
        for (int i = from; sound && i < from + length; i++) {
            sound = data[i] >= '0' && data[i] <= '9' || data[i] >= 'a' && data[i] <= 'f';
        }
        if (!sound) {
            throw new IllegalArgumentException("a commitment of 64 hexadecimal digits is due");
        }
    }

    /** The same entry under another number. */
    static byte[] renumbered(byte[] entry, long seq) {
        String text = new String(entry, StandardCharsets.UTF_8);
        return bytes("{\"seq\":" + seq + text.substring(text.indexOf(',')));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
