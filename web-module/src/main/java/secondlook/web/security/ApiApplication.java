package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface. Who calls is settled before, at the {@link FrontDoor}. */
@ApplicationScoped
@ApplicationPath(Entrance.API)
public class ApiApplication extends Application {

    /** The server's own generated description is off: /openapi is the one that is right. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
