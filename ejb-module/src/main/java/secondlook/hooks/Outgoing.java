package secondlook.hooks;

import java.net.URI;
import java.util.Map;

/**
 * A message as it goes out.
 *
 * @param headers the three of Standard Webhooks
 * @param body    JSON
 */
public record Outgoing(String delivery, URI url, Map<String, String> headers, String body) {
}
