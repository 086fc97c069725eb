package secondlook.web.hooks;

/** How many messages are sent again. */
public record ReplayAnswer(int replayed) {
}
