package secondlook.audit;

import secondlook.shared.Sha256;

/**
 * The hash that chains an entry to the one before: SHA-256 over all its parts, the predecessor's hash among them, each
 * with its length in characters in front, a missing part as {@code -:}. docs/decisions/audit-trail.md lets an outsider
 * compute it without this class.
 */
final class EntryHash {

    private EntryHash() {
    }

    static String of(AuditLine entry) {
        return Sha256.ofParts(entry.parts().toArray());
    }
}
