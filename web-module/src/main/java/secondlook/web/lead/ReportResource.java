package secondlook.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import secondlook.lead.LeadService;
import secondlook.lead.ReportContent;
import secondlook.shared.Invalid;

/** The report of a request, byte for byte as it was stored (307.5-5.4.4). */
@Path("requests/{id}/report")
@RequestScoped
public class ReportResource {

    @Inject
    private LeadService leads;

    @Context
    private Request conditions;

    /** Without a version the latest. */
    @GET
    @Produces("application/pdf")
    public Response report(@PathParam("id") String id, @QueryParam("version") @DefaultValue("0") int version) {
        if (version < 0) {
            throw new Invalid("version", "Versions count from 1; leave it out for the latest.");
        }
        ReportContent report = leads.report(id, version);
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(new EntityTag(report.sha256()));
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(report.pdf()).tag(report.sha256())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.fileName() + "\"")
                .header("X-Report-Version", report.version()).build();
    }
}
