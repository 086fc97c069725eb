package secondlook.shared;

/** Bytes that a page or an answer streams; shown once, never cached. */
public record ImageContent(byte[] bytes, String mediaType, String sha256) {
}
