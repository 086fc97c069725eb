package secondlook.agency;

/** API credentials as issued; the secret, null where there is none, is told this once and kept only as a hash. */
public record NewClient(String clientId, String secret) {
}
