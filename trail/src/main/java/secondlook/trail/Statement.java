package secondlook.trail;

import java.time.Instant;
import java.util.Map;

/**
 * A checkpoint as it was read, with what its signatures are worth.
 *
 * @param where the part or file it came from
 * @param signed whether the log's key signed it
 * @param witnesses the trusted witnesses that cosigned it, and when
 */
record Statement(String where, Note note, Checkpoint checkpoint, boolean signed, Map<VerifierKey, Instant> witnesses) {

    long size() {
        return checkpoint.size();
    }

    boolean witnessed() {
        return !witnesses.isEmpty();
    }

    Evidence evidence() {
        return witnessed() ? Evidence.WITNESS : Evidence.SIGNATURE;
    }

    String words() {
        return "the checkpoint of " + size() + " entries in " + where
                + (witnessed() ? ", cosigned by " + String.join(", ", witnesses.keySet().stream()
                .map(VerifierKey::name).sorted().toList()) : "");
    }
}
