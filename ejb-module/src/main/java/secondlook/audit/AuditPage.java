package secondlook.audit;

import java.util.List;

/**
 * Entries that were found, newest first.
 *
 * @param total       how many there are in all, as far as was searched
 * @param searchedFrom number of the oldest entry that was looked at when the search ended early; null when it did not
 */
public record AuditPage(List<AuditLine> items, long total, Long searchedFrom) {
}
