package secondlook.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import secondlook.lead.LeadService;
import secondlook.lead.LeadView;
import secondlook.web.shared.Version;

/** The result of a request with its notice, which carries the statement (307.5-5.4.4, 5.4.5). */
@Path("requests/{id}/result")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {

    @Inject
    private LeadService leads;

    @Context
    private Request conditions;

    @GET
    public Response result(@PathParam("id") String id) {
        LeadView lead = leads.view(id);
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(Version.tag(lead.version()));
        return unchanged == null ? ResultAnswer.answer(lead) : unchanged.build();
    }
}
