package secondlook.audit;

/**
 * Checks a trail entry by entry as it streams past and remembers the first that does not hold: changed, missing, out of
 * order, or cut off at the end. Nothing of the server is needed (307.5-7.9: an outside auditor can do it).
 */
final class ChainVerifier {

    private Head expected = Head.NONE;
    private long last = Head.NONE.sequence();
    private long entries;
    private Long firstBad;
    private String finding;

    /** The next entry; ignored once a bad one was found. */
    void accept(AuditLine entry) {
        if (!holds()) {
            return;
        }
        last = entry.sequence();
        long due = expected.sequence() + 1;
        if (entry.sequence() > due) {
            bad(due, "Entry " + due + " is missing: entry " + entry.sequence() + " follows entry "
                    + expected.sequence() + ".");
        } else if (entry.sequence() < due) {
            bad(entry.sequence(), "Entry " + entry.sequence() + " is out of order: entry " + due + " was due.");
        } else if (!EntryHash.of(entry).equals(entry.hash())) {
            bad(due, "Entry " + due + " was changed: its content does not give its hash.");
        } else if (!expected.hash().equals(entry.previousHash())) {
            bad(due, "Entry " + due + " does not follow its predecessor: the chain was replaced up to here.");
        } else {
            expected = new Head(entry.sequence(), entry.hash());
            entries++;
        }
    }

    /** Something that is no entry at all. */
    void unreadable(String what) {
        if (holds()) {
            bad(expected.sequence() + 1, what);
        }
    }

    boolean holds() {
        return firstBad == null;
    }

    /** Number of the entry accepted last. */
    long last() {
        return last;
    }

    /** Compares with the head, which tells whether the end was cut off; null when the head itself is lost. */
    Verification finish(Head head) {
        long due = expected.sequence() + 1;
        if (!holds()) {
            return new Verification(entries, firstBad, finding, expected.hash());
        } else if (head == null) {
            bad(due, "The end is missing: the trail stops at entry " + expected.sequence() + " without its head.");
        } else if (head.sequence() > expected.sequence()) {
            bad(due, "The end was cut off: entry " + due + " is missing, the head stands at " + head.sequence() + ".");
        } else if (!head.equals(expected)) {
            bad(expected.sequence(), "The head was changed: it does not belong to entry " + expected.sequence() + ".");
        }
        return new Verification(entries, firstBad, holds() ? "Every entry holds." : finding, expected.hash());
    }

    private void bad(long sequence, String what) {
        firstBad = sequence;
        finding = what;
    }
}
