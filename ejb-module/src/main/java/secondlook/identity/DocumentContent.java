package secondlook.identity;

/** A document to hand out as it was handed in. */
public record DocumentContent(String name, String mediaType, byte[] bytes) {
}
