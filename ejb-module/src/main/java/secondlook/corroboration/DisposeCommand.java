package secondlook.corroboration;

import secondlook.policy.Disposition;

/** The disposition of the candidate at one position; the note may be null unless the policy asks for it. */
public record DisposeCommand(String examinationId, int position, Disposition disposition, String note) {
}
