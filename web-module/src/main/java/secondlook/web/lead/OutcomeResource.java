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
import java.util.Arrays;
import secondlook.lead.NewUse;
import secondlook.lead.UseService;
import secondlook.policy.LeadUse;
import secondlook.shared.Invalid;
import secondlook.web.shared.IdempotencyKey;
import secondlook.web.shared.Version;

/** What became of a lead, for the Board's figures (307.5-6.3); reported again, the latest counts. */
@Path("requests/{id}/outcome")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OutcomeResource {

    @Inject
    private UseService uses;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(@PathParam("id") String id, OutcomeBody body,
                           @HeaderParam(IdempotencyKey.HEADER) String key,
                           @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return ResultAnswer.answer(uses.report(new NewUse(id, body == null ? null : use(body.outcome()),
                body == null ? null : body.remark(), IdempotencyKey.of(key), Version.expected(seen))));
    }

    private static LeadUse use(String given) {
        return given == null ? null : Arrays.stream(LeadUse.values()).filter(use -> use.name().equals(given.strip()))
                .findFirst().orElseThrow(() -> new Invalid("outcome", "This must be one of: "
                        + String.join(", ", Arrays.stream(LeadUse.values()).map(Enum::name).toList()) + "."));
    }
}
