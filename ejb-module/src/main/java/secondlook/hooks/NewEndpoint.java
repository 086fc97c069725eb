package secondlook.hooks;

import java.util.List;

/**
 * An endpoint to be registered.
 *
 * @param agencyId whose it is; null stands for the agency of the program that calls
 * @param events   as the interface names them; none stands for all
 */
public record NewEndpoint(String agencyId, String url, List<String> events) {

    public NewEndpoint {
        events = events == null ? List.of() : List.copyOf(events);
    }
}
