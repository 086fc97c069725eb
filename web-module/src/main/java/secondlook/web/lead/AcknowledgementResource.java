package secondlook.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import secondlook.lead.LeadService;

/** The agency's receipt for the result; it closes the request (307.5-5.4.4, 5.4.5). */
@Path("requests/{id}/acknowledgement")
@RequestScoped
public class AcknowledgementResource {

    @Inject
    private LeadService leads;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public ResultAnswer acknowledge(@PathParam("id") String id) {
        return ResultAnswer.of(leads.acknowledge(id));
    }
}
