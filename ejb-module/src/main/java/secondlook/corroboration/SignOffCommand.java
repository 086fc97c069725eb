package secondlook.corroboration;

/** The supervisor's written sign-off, made with the own password. */
public record SignOffCommand(String requestId, String rationale, String password) {
}
