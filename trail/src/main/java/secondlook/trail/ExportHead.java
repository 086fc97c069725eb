package secondlook.trail;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an export carries beside the entries.
 *
 * @param log the log's key
 * @param witnesses keys of the witnesses that cosign it
 * @param checkpoint the newest one, with its cosignatures: the export stands on it
 * @param checkpoints all others that are kept, with their cosignatures
 * @param retirements signed {@link Retirement} statements
 * @param erasures signed {@link Erasure} statements
 */
public record ExportHead(VerifierKey log, List<VerifierKey> witnesses, Note checkpoint, List<Note> checkpoints,
                         List<Note> retirements, List<Note> erasures) {

    /** With one more checkpoint, unless one of its size is there. */
    public ExportHead with(Note more) {
        long size = TextParts.size(more);
        if (Stream.concat(Stream.of(checkpoint), checkpoints.stream()).anyMatch(n -> TextParts.size(n) == size)) {
            return this;
        }
        return new ExportHead(log, witnesses, checkpoint, Stream.concat(checkpoints.stream(), Stream.of(more)).toList(),
                retirements, erasures);
    }
}
