package secondlook.corroboration;

/** The supervisor releases the seat of an unsigned examination and says why; confirmed with the own password. */
public record ReleaseCommand(String examinationId, String reasons, String password) {
}
