package secondlook.web.hooks;

import java.time.Instant;
import java.util.List;
import secondlook.hooks.EndpointView;
import secondlook.hooks.IssuedEndpoint;

/** One endpoint; secret is there in the answer that makes it and nowhere else. */
public record EndpointAnswer(String id, String url, List<String> events, String state, Instant failingSince,
                             String stopped, int secrets, Instant createdAt, String secret) {

    static EndpointAnswer of(EndpointView view) {
        return of(view, null);
    }

    static EndpointAnswer of(IssuedEndpoint issued) {
        return of(issued.endpoint(), issued.secret());
    }

    private static EndpointAnswer of(EndpointView view, String secret) {
        return new EndpointAnswer(view.id(), view.url(), view.events(), view.state().name(),
                view.health().failingSince(), view.health().stopped(), view.secrets(), view.createdAt(), secret);
    }
}
