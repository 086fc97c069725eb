package secondlook.web.dissemination;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import secondlook.dissemination.LinkService;
import secondlook.web.lead.ReportFile;

/** A one-time link of a program: the report, once, to the program that it was made for (307.5-7.1). */
@Path("report-links/{secret}")
@RequestScoped
public class OpenedLinkResource {

    @Inject
    private LinkService links;

    @Context
    private HttpServletRequest call;

    /** Only GET opens: HEAD, which JAX-RS sends here under the name of GET, must not use the link up. */
    @GET
    @Produces("application/pdf")
    public Response open(@PathParam("secret") String secret) {
        if (!HttpMethod.GET.equals(call.getMethod())) {
            throw new NotAllowedException(HttpMethod.GET);
        }
        return ReportFile.answer(links.openAsProgram(secret));
    }
}
