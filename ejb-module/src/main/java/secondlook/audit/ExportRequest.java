package secondlook.audit;

/**
 * What to export and how.
 *
 * @param query      account, case, outcome and days; a text is not looked for
 * @param firstEntry number of the first entry, null from the first there is
 * @param lastEntry  number of the last entry, null to the last there is
 */
public record ExportRequest(AuditQuery query, Long firstEntry, Long lastEntry, ExportForm form) {
}
