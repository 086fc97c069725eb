package secondlook.web.hooks;

/** What is to be sent again: the messages written from the one moment on and before the other, ISO 8601. */
public record ReplayBody(String from, String to) {
}
