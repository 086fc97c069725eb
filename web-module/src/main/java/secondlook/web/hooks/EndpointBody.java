package secondlook.web.hooks;

import java.util.List;

/** An endpoint to be registered; without events it is told everything. */
public record EndpointBody(String url, List<String> events) {
}
