package secondlook.hooks;

/** An endpoint with the secret it was just given: shown in this one answer and nowhere else. */
public record IssuedEndpoint(EndpointView endpoint, String secret) {
}
