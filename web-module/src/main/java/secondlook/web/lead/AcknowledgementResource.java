package secondlook.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import secondlook.lead.LeadService;
import secondlook.lead.Receipt;
import secondlook.web.shared.IdempotencyKey;
import secondlook.web.shared.Version;

/** The agency's receipt for the result: it acknowledges the statement again and closes the request (307.5-5.5.b). */
@Path("requests/{id}/acknowledgement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AcknowledgementResource {

    @Inject
    private LeadService leads;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response acknowledge(@PathParam("id") String id, AcknowledgementBody body,
                                @HeaderParam(IdempotencyKey.HEADER) String key,
                                @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return ResultAnswer.answer(leads.receive(new Receipt(id, body == null ? null : body.acknowledgement(),
                IdempotencyKey.of(key), Version.expected(seen))));
    }
}
