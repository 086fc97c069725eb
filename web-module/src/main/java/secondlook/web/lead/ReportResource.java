package secondlook.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import secondlook.lead.LeadService;

/** The report of a request, for those who may have it without a one-time link: programs are told how to get one. */
@Path("requests/{id}/report")
@RequestScoped
public class ReportResource {

    @Inject
    private LeadService leads;

    @GET
    @Produces("application/pdf")
    public Response report(@PathParam("id") String id) {
        return ReportFile.answer(leads.report(id, 0));
    }
}
