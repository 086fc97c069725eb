package secondlook.web.intake;

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
import secondlook.intake.InformationService;
import secondlook.intake.NewInformation;
import secondlook.shared.Invalid;
import secondlook.web.shared.IdempotencyKey;
import secondlook.web.shared.Version;

/**
 * What the unit has asked for, added by the requester (307.5-5.3, 5.4.1). A question takes one answer, so a program
 * that does not say which version it has read overwrites nothing.
 */
@Path("requests/{id}/information")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InformationResource {

    @Inject
    private InformationService information;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") String id, InformationBody body,
                        @HeaderParam(IdempotencyKey.HEADER) String key,
                        @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        if (body == null || body.question() == null) {
            throw new Invalid("question", "Say which question you answer, by its number in the request.");
        }
        return RequestResource.answer(information.answer(new NewInformation(id, body.question(), body.text(),
                IdempotencyKey.of(key), Version.ifSaid(seen))));
    }
}
