package secondlook.trail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures under it, after the C2SP specifications signed-note and tlog-cosignature: the text, which ends
 * in a line feed, an empty line, and a line {@code — name base64} a signature.
 *
 * @param text       what is signed, ends in a line feed
 * @param signatures the signature lines without their line feeds, in order
 */
public record Note(String text, List<String> signatures) {

    private static final String MARK = "\u2014 ";
    private static final int ID = 4;
    private static final int TIME = 8;

    public Note {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends in a line feed");
        }
        signatures = List.copyOf(signatures);
    }

    /** A text signed by a log. */
    public static Note signed(String text, SignerKey log) {
        byte[] signature = log.sign(text.getBytes(StandardCharsets.UTF_8));
        return new Note(text, List.of(line(log.verifier(), signature)));
    }

    /** Reads a note; IllegalArgumentException when it is none. */
    public static Note parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A note is a text, an empty line and signatures");
        }
        List<String> lines = List.of(note.substring(split + 2).split("\n"));
        if (lines.stream().anyMatch(line -> !line.startsWith(MARK))) {
            throw new IllegalArgumentException("A signature line begins with a dash and a name");
        }
        return new Note(note.substring(0, split + 1), lines);
    }

    /** The same note with further signature lines. */
    public Note with(List<String> more) {
        List<String> all = new ArrayList<>(signatures);
        more.stream().filter(line -> !all.contains(line)).forEach(all::add);
        return new Note(text, all);
    }

    /** Whether the log with this key signed the text. */
    public boolean signedBy(VerifierKey log) {
        return blobs(log).stream().anyMatch(blob -> log.verifies(text.getBytes(StandardCharsets.UTF_8), blob));
    }

    /** Whether a line says it is of this key, by name and id; whether it is, the signature must show. */
    public boolean claims(VerifierKey key) {
        return !blobs(key).isEmpty();
    }

    /** When the witness with this key cosigned the text; empty when it did not. */
    public Optional<Instant> cosignedBy(VerifierKey witness) {
        return blobs(witness).stream().filter(blob -> blob.length > TIME).filter(blob -> {
            long seconds = ByteBuffer.wrap(blob).getLong();
            return witness.verifies(cosigned(seconds), Arrays.copyOfRange(blob, TIME, blob.length));
        }).map(blob -> Instant.ofEpochSecond(ByteBuffer.wrap(blob).getLong())).findFirst();
    }

    /** The signature line of a witness who has seen this text at a time, whole seconds. */
    public String cosign(SignerKey witness, Instant at) {
        byte[] signature = witness.sign(cosigned(at.getEpochSecond()));
        return line(witness.verifier(), ByteBuffer.allocate(TIME + signature.length).putLong(at.getEpochSecond())
                .put(signature).array());
    }

    private byte[] cosigned(long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private List<byte[]> blobs(VerifierKey key) {
        List<byte[]> blobs = new ArrayList<>();
        for (String line : signatures) {
            String[] parts = line.substring(MARK.length()).split(" ", 2);
            if (parts.length == 2 && parts[0].equals(key.name())) {
                blob(parts[1], key).ifPresent(blobs::add);
            }
        }
        return blobs;
    }

    private static Optional<byte[]> blob(String base64, VerifierKey key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            boolean own = bytes.length > ID && Arrays.equals(Arrays.copyOf(bytes, ID), key.id());
            return own ? Optional.of(Arrays.copyOfRange(bytes, ID, bytes.length)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String line(VerifierKey key, byte[] blob) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(key.id());
        bytes.writeBytes(blob);
        return MARK + key.name() + " " + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
