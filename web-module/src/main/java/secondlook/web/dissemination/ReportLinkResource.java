package secondlook.web.dissemination;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import secondlook.dissemination.LinkService;
import secondlook.dissemination.ProgramLink;
import secondlook.web.lead.AcknowledgementBody;

/** A program acknowledges the statement for this result and gets a one-time link to its report (307.5-5.5.b, 7.1). */
@Path("requests/{id}/report/links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportLinkResource {

    @Inject
    private LinkService links;

    @Context
    private UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@PathParam("id") String id, AcknowledgementBody body) {
        ProgramLink made = links.forProgram(id, body == null ? null : body.acknowledgement());
        URI link = uri.getBaseUriBuilder().path(OpenedLinkResource.class).build(made.secret());
        return Response.created(link).header(HttpHeaders.CACHE_CONTROL, "no-store").entity(new ReportLinkAnswer(
                link.toString(), made.secret(), made.expires(), made.reportNumber(), made.reportVersion())).build();
    }
}
