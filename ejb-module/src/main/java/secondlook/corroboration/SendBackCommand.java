package secondlook.corroboration;

/** The supervisor asks for a new round of examinations and says why; signed with the own password. */
public record SendBackCommand(String requestId, String reasons, String password) {
}
