package secondlook.board;

/** A document of a register, to save. */
public record DocumentView(String name, String mediaType, byte[] bytes) {
}
