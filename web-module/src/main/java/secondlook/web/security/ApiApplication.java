package secondlook.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST interface; a bean, because the server's token mechanism is found through it. */
@ApplicationScoped
@ApplicationPath(Entrance.API)
@LoginConfig(authMethod = "MP-JWT")
public class ApiApplication extends Application {
}
