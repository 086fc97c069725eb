package secondlook.audit;

import java.util.ArrayList;
import java.util.List;
import secondlook.shared.Sha256;

/**
 * An entry in the form kept before the trail had proofs: everything in clear, chained by SHA-256 over its parts, each
 * with its length in characters in front, a missing part as {@code -:}. Read once more, to be carried over.
 */
record EntryBefore(AuditLine line, String previousHash) {

    /** The hash of nothing, which the first entry followed. */
    static final String NONE = "0".repeat(64);

    /** Whether the entry follows the one with that number and hash, and is what it was written as. */
    boolean follows(long sequence, String hash) {
        return line.sequence() == sequence + 1 && previousHash.equals(hash) && ownHash().equals(line.hash());
    }

    private String ownHash() {
        List<Object> parts = new ArrayList<>();
        parts.add(line.sequence());
        parts.add(line.at());
        for (Object part : new Object[] {line.account(), line.name(), line.unit(), line.role(), line.agencyId(),
                line.caseNumber(), line.justification(), line.act(), line.clause(), line.object(), line.objectHash(),
                line.outcome(), line.detail(), line.address(), line.workstation(), line.correlationId()}) {
            parts.add(part);
        }
        parts.add(previousHash);
        return Sha256.ofParts(parts.toArray());
    }

    /** For the new form, which gives it the same number and a hash of its own; the time stays. */
    AuditLine carried() {
        return line.numbered(0, line.at(), null);
    }
}
