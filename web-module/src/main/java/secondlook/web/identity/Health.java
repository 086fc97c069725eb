package secondlook.web.identity;

/** Whether the system can take requests; nothing more is told to whoever asks. */
public record Health(String status) {
}
