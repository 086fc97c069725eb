package secondlook.trail;

import java.util.List;

/**
 * What an export carries beside the entries.
 *
 * @param log the log's key
 * @param witnesses keys of the witnesses that cosign it
 * @param checkpoint the newest one, with its cosignatures: the export stands on it
 * @param checkpoints all others that are kept, with their cosignatures
 * @param retirements signed {@link Retirement} statements
 */
public record ExportHead(VerifierKey log, List<VerifierKey> witnesses, Note checkpoint, List<Note> checkpoints,
                         List<Note> retirements) {
}
