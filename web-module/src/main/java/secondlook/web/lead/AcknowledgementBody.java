package secondlook.web.lead;

/** The statement in its exact words, acknowledged again at this result. */
public record AcknowledgementBody(String acknowledgement) {
}
