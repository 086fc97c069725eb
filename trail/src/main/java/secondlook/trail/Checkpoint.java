package secondlook.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * What a log states of itself at one moment, after the C2SP specification tlog-checkpoint: its name, how many entries
 * it has and the root over them; in extension lines the chain hash of the last entry and the time.
 *
 * @param root  32 bytes
 * @param chain 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root, byte[] chain, Instant at) {

    private static final String CHAIN = "chain ";
    private static final String TIME = "time ";

    public Checkpoint {
        if (size < 0 || root.length != Hashes.LENGTH || chain.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("A checkpoint has a size from 0 and two hashes of 32 bytes");
        }
    }

    /** Reads a note's text; IllegalArgumentException when it is no checkpoint of this kind. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n");
        if (lines.length < 5 || !lines[3].startsWith(CHAIN) || !lines[4].startsWith(TIME)) {
            throw new IllegalArgumentException("A checkpoint has five lines: name, size, root, chain and time");
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("The size of a checkpoint is a plain number: " + lines[1]);
        }
        try {
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]),
                    Base64.getDecoder().decode(lines[3].substring(CHAIN.length())),
                    Instant.parse(lines[4].substring(TIME.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The time of a checkpoint is ISO 8601 in UTC: " + lines[4], e);
        }
    }

    /** The text to sign. */
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return origin + "\n" + size + "\n" + base64.encodeToString(root) + "\n" + CHAIN + base64.encodeToString(chain)
                + "\n" + TIME + at + "\n";
    }

    public Proofs.Size tree() {
        return new Proofs.Size(size, root);
    }
}
