package secondlook.audit;

import java.util.List;

/**
 * One entry and the proof that it is in what was signed.
 *
 * @param number     of the entry
 * @param entry      in clear; null when its content was retired after its term
 * @param text       what its hash is of; null when retired
 * @param leafHash   hexadecimal
 * @param path       hashes that join it to the root, from the leaf upward; null when no signature covers it yet
 * @param checkpoint the newest signed one with its cosignatures, as it is written
 * @param size       entries that it covers
 * @param root       hexadecimal, as signed
 * @param holds      whether the path leads from the entry to that root
 * @param arguments  what the verifier is told beside the export: the keys
 */
public record EntryProof(long number, AuditLine entry, String text, String leafHash, List<String> path,
                         String checkpoint, long size, String root, boolean holds, String arguments) {

    public EntryProof {
        path = path == null ? null : List.copyOf(path);
    }

    public boolean retired() {
        return text == null;
    }

    /** Whether the newest signature covers it. */
    public boolean signed() {
        return path != null;
    }
}
