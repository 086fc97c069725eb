package secondlook.audit;

/**
 * What to export and how.
 *
 * @param query      account, case, outcome and days; a text is not looked for
 * @param firstEntry number of the first entry, null from the first there is
 * @param lastEntry  number of the last entry, null to the last there is
 */
public record ExportRequest(AuditQuery query, Long firstEntry, Long lastEntry, ExportForm form) {

    /** What the trail says of it: {@code signed export of entries 1 to 7, case 26-1}. */
    String words() {
        String chosen = query.chosen();
        String range = firstEntry == null && lastEntry == null ? "" : "entries " + (firstEntry == null ? 1 : firstEntry)
                + " to " + (lastEntry == null ? "the last" : lastEntry);
        String what = range + (range.isEmpty() || chosen.isEmpty() ? "" : ", ") + chosen;
        return form.words() + " of " + (what.isEmpty() ? "everything" : what);
    }
}
