package secondlook.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Cosigns checkpoints of one log after the C2SP specification tlog-witness: only what grew out of all that it cosigned
 * before. Whoever rewrites the log, even with its key, does not get this witness's signature for it (307.5-7.4). For
 * one process: two on one folder would not know of each other.
 */
public final class Witness {

    static final int MOST_PROOF = 63;

    private static final String OLD = "old ";

    private final SignerKey key;
    private final VerifierKey log;
    private final WitnessState state;
    private final Clock clock;

    /**
     * The witness of one log.
     *
     * @param state file that holds what was cosigned last
     */
    public Witness(SignerKey key, VerifierKey log, Path state, Clock clock) {
        this.key = key;
        this.log = log;
        this.state = new WitnessState(state);
        this.clock = clock;
    }

    /** An answer over HTTP. */
    record Answer(int status, String type, String body) {

        private static Answer plain(int status, String body) {
            return new Answer(status, "text/plain; charset=utf-8", body + "\n");
        }

        private static Answer size(long size) {
            return new Answer(409, "text/x.tlog.size", size + "\n");
        }
    }

    private record Request(long old, List<byte[]> proof, Note note, Checkpoint checkpoint) {
    }

    /** Answers {@code POST /add-checkpoint}; one after the other, because each must see what the one before wrote. */
    synchronized Answer add(byte[] body) throws IOException {
        Request asked;
        try {
            asked = parse(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Answer.plain(400, "Send the line 'old SIZE', the proof's lines, an empty line and the checkpoint: "
                    + e.getMessage());
        }
        Checkpoint checkpoint = asked.checkpoint();
        if (!checkpoint.origin().equals(log.name())) {
            return Answer.plain(404, "This witness does not know the log " + checkpoint.origin() + ".");
        }
        if (!asked.note().signedBy(log)) {
            return Answer.plain(403, "The key of " + log.name() + " that this witness knows did not sign this.");
        }
        if (asked.old() > checkpoint.size()) {
            return Answer.plain(400, "The old size is larger than the checkpoint's.");
        }
        Proofs.Size seen = state.read();
        if (asked.old() != seen.size()) {
            return Answer.size(seen.size());
        }
        if (checkpoint.size() == seen.size() && !Arrays.equals(checkpoint.root(), seen.root())) {
            return Answer.size(seen.size());
        }
        if (!grew(seen, asked)) {
            return Answer.plain(422, "The proof does not show that the " + seen.size()
                    + " entries this witness has seen are the first of these " + checkpoint.size() + ".");
        }
        state.write(checkpoint.tree());
        return Answer.plain(200, asked.note().cosign(key, clock.instant()));
    }

    private static boolean grew(Proofs.Size seen, Request asked) {
        return seen.size() == 0 ? asked.proof().isEmpty()
                : Proofs.consistent(seen, asked.checkpoint().tree(), asked.proof());
    }

    private static Request parse(String body) {
        int blank = body.indexOf("\n\n");
        if (!body.startsWith(OLD) || blank < 0) {
            throw new IllegalArgumentException("the old size or the empty line is missing");
        }
        String[] lines = body.substring(0, blank).split("\n");
        String old = lines[0].substring(OLD.length());
        if (!old.matches("0|[1-9][0-9]{0,17}") || lines.length - 1 > MOST_PROOF) {
            throw new IllegalArgumentException("the old size is a plain number and the proof has at most " + MOST_PROOF
                    + " lines");
        }
        List<byte[]> proof = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            byte[] hash = Base64.getDecoder().decode(line);
            if (hash.length != Hashes.LENGTH) {
                throw new IllegalArgumentException("a line of the proof is a hash of 32 bytes");
            }
            proof.add(hash);
        }
        Note note = Note.parse(body.substring(blank + 2));
        return new Request(Long.parseLong(old), proof, note, Checkpoint.parse(note.text()));
    }
}
