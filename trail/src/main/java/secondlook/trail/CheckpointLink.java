package secondlook.trail;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a checkpoint says of the one that was signed before it, in its sixth line: between the two none was signed. So
 * whoever has a checkpoint sees after which entry at most it was the first.
 *
 * @param size of the checkpoint before
 * @param hash SHA-256 of its text without signatures
 */
public record CheckpointLink(long size, byte[] hash) {

    private static final String PREVIOUS = "previous ";
    private static final String FORM = PREVIOUS + "[1-9][0-9]{0,14} [A-Za-z0-9+/]{43}=";

    /** The link to a checkpoint. */
    public static CheckpointLink to(Note before) {
        return new CheckpointLink(Checkpoint.parse(before.text()).size(), hash(before));
    }

    private static byte[] hash(Note note) {
        return Hashes.sha256().digest(TextParts.utf8(note.text()));
    }

    /** The line to sign under those of the checkpoint. */
    public String line() {
        return PREVIOUS + size + " " + Base64.getEncoder().encodeToString(hash) + "\n";
    }

    /** Out of a checkpoint's text, empty when it has none; IllegalArgumentException when it cannot be one. */
    public static Optional<CheckpointLink> in(String text) {
        String[] lines = text.split("\n");
        if (lines.length < 6 || !lines[5].startsWith(PREVIOUS)) {
            return Optional.empty();
        }
        String[] words = lines[5].split(" ");
        if (!lines[5].matches(FORM) || Long.parseLong(words[1]) >= Checkpoint.parse(text).size()) {
            throw new IllegalArgumentException("A checkpoint names a smaller one as its previous");
        }
        return Optional.of(new CheckpointLink(Long.parseLong(words[1]), Base64.getDecoder().decode(words[2])));
    }

    boolean leadsTo(Statement before) {
        return Arrays.equals(hash, hash(before.note()));
    }
}
