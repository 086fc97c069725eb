package secondlook.intake;

/** The probe as it arrived: original bytes; the name is kept for the record and never trusted. */
public record ProbeFile(String fileName, byte[] bytes) {
}
