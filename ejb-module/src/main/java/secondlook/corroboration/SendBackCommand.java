package secondlook.corroboration;

import secondlook.identity.Proof;

/** The supervisor asks for a new round of examinations and says why; signed with the own password and second factor. */
public record SendBackCommand(String requestId, String reasons, Proof proof) {
}
