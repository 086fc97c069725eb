package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST interface; a bean, because the server's token mechanism is found through it. */
@ApplicationScoped
@ApplicationPath(Entrance.API)
@LoginConfig(authMethod = "MP-JWT")
public class ApiApplication extends Application {

    /** The server's own generated description is off: /openapi is the one that is right. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
