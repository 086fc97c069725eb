package secondlook.hooks;

import java.time.Instant;
import java.util.List;

/**
 * One endpoint. Its secrets are never shown again.
 *
 * @param secrets how many sign: two during the overlap of a rotation
 */
public record EndpointView(String id, String agencyId, String url, List<String> events, EndpointState state,
                           Health health, int secrets, Instant createdAt) {

    /**
     * How it has been doing.
     *
     * @param failingSince first of the attempts that failed since the last that was accepted, null when none did
     * @param stopped      why it is disabled, null while it is not
     */
    public record Health(Instant failingSince, String stopped) {
    }
}
