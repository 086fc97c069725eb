package secondlook.board;

/**
 * An alarm that is due.
 *
 * @param job     which clock raises it, for example {@code violation.notice}
 * @param slot    which moment of whose clock: the key that keeps a second server out
 * @param subject what it is about, as the trail names it
 * @param message what to do
 */
public record DueAlert(String job, String slot, String subject, String message) {
}
