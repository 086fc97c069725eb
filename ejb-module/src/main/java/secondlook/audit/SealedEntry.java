package secondlook.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import secondlook.trail.Entry;

/**
 * An entry whose personal part is sealed, ready for the chain, which gives it number, time and hashes.
 *
 * @param line         the entry in clear
 * @param commitment   what the chain keeps of the personal part for good, hexadecimal
 * @param sealed       salt and personal part under the entry's own key
 * @param wrapped      that key, wrapped
 * @param accountIndex what the account is found by
 * @param caseIndex    what the case is found by, null without one
 */
record SealedEntry(AuditLine line, String commitment, byte[] sealed, String wrapped, byte[] accountIndex,
                   byte[] caseIndex) {

    /** In whole microseconds; never before the entry in front, whatever the clock says. */
    Instant after(Instant previous, Instant now) {
        Instant at = (line.at() == null ? now : line.at()).truncatedTo(ChronoUnit.MICROS);
        return at.isBefore(previous) ? previous : at;
    }

    /** What the leaf hash covers. */
    Entry at(long sequence, Instant at) {
        return new Entry(sequence, at, line.act(), line.outcome().name(), line.clause(), line.role(), line.agencyId(),
                line.object(), line.objectHash(), line.correlationId(), commitment);
    }
}
