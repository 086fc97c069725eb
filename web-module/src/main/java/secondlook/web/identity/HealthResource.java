package secondlook.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.identity.AccountDirectory;
import secondlook.shared.FaceEngines;

/**
 * Readiness: the database answers and the face models are loaded. The gallery needs no question: the application does
 * not start before it is in memory.
 */
@Path("health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final Logger LOG = Logger.getLogger(HealthResource.class.getName());

    @Inject
    private AccountDirectory accounts;

    @Inject
    private FaceEngines engines;

    @GET
    public Response ready() {
        try {
            accounts.anyAccount();
            engines.get();
            return Response.ok(new Health("UP")).build();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Not ready", e);
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).entity(new Health("DOWN")).build();
        }
    }
}
