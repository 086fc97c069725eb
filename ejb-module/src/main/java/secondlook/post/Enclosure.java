package secondlook.post;

/** A file that goes with a letter; its media type such as {@code application/pdf}. */
public record Enclosure(String name, String mediaType, byte[] bytes) {
}
