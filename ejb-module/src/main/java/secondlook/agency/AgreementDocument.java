package secondlook.agency;

/** The signed document of an agreement: its bytes, what they are, and a name to keep it under. */
public record AgreementDocument(byte[] bytes, String mediaType, String name) {
}
