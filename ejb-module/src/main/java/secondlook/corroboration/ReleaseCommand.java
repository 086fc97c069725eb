package secondlook.corroboration;

import secondlook.identity.Proof;

/** The supervisor releases the seat of an unsigned examination and says why; signed with password and second factor. */
public record ReleaseCommand(String examinationId, String reasons, Proof proof) {
}
