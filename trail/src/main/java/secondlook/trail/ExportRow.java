package secondlook.trail;

/**
 * One entry as it goes into an export.
 *
 * @param sequence from 1
 * @param leafHash as it is kept, 32 bytes
 * @param entry the entry's text, null when its content is retired
 * @param salt of the commitment, 32 bytes; null, like {@code personal}, when the personal part was erased or never was
 * @param personal the personal part's text
 */
public record ExportRow(long sequence, byte[] leafHash, String entry, byte[] salt, String personal) {
}
