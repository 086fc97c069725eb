package secondlook.shared;

/**
 * Something that people have to look at: fired within an act, kept with it, and shown among the alarms.
 *
 * @param job     which watch raises it, for example {@code post.failed}
 * @param slot    which occasion: the same job and slot ring once
 * @param subject what it is about, as the trail names it
 * @param message what to do
 */
public record Alarm(String job, String slot, String subject, String message) {
}
