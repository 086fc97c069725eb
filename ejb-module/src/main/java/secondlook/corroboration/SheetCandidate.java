package secondlook.corroboration;

import secondlook.policy.Disposition;

/**
 * A candidate on an examiner's sheet, position from 0 in this examiner's own order. Rank and score are null on a blind
 * sheet; disposition is null until given.
 */
public record SheetCandidate(int position, Integer rank, Double score, Disposition disposition, String note) {
}
