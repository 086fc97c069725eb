package secondlook.corroboration;

import secondlook.identity.Proof;

/** The supervisor's written sign-off, made with the own password and second factor. */
public record SignOffCommand(String requestId, String rationale, Proof proof) {
}
