package secondlook.corroboration;

import secondlook.policy.Disposition;

/** What an examiner said of the candidate of one rank. */
public record DispositionView(int rank, Disposition disposition, String note) {
}
