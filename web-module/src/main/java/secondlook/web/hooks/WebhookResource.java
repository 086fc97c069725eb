package secondlook.web.hooks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import secondlook.hooks.DeliveryState;
import secondlook.hooks.HookService;
import secondlook.hooks.IssuedEndpoint;
import secondlook.hooks.NewEndpoint;
import secondlook.shared.Invalid;

/** Where an agency's program wants to be told, and what it was told (307.5-5.5); other agencies' are not found. */
@Path("webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    @Inject
    private HookService hooks;

    @Context
    private UriInfo uri;

    @GET
    public List<EndpointAnswer> list() {
        return hooks.endpoints(null).stream().map(EndpointAnswer::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(EndpointBody body) {
        if (body == null) {
            throw new Invalid("url", "Fill this in.");
        }
        IssuedEndpoint issued = hooks.registerEndpoint(new NewEndpoint(null, body.url(), body.events()));
        return secret(Response.created(uri.getAbsolutePathBuilder().path(issued.endpoint().id()).build()), issued);
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        hooks.removeEndpoint(id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/secret")
    public Response rotate(@PathParam("id") String id) {
        return secret(Response.ok(), hooks.rotateSecret(id));
    }

    private static Response secret(Response.ResponseBuilder answer, IssuedEndpoint issued) {
        return answer.entity(EndpointAnswer.of(issued)).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("{id}/enable")
    public EndpointAnswer enable(@PathParam("id") String id) {
        return EndpointAnswer.of(hooks.enableEndpoint(id));
    }

    @POST
    @Path("{id}/test")
    public Response test(@PathParam("id") String id) {
        return Response.accepted(DeliveryAnswer.of(hooks.sendTest(id))).build();
    }

    @GET
    @Path("{id}/deliveries")
    public List<DeliveryAnswer> deliveries(@PathParam("id") String id, @QueryParam("state") String state,
                                           @QueryParam("first") @DefaultValue("0") int first,
                                           @QueryParam("count") @DefaultValue("50") int count) {
        return hooks.deliveries(id, state(state), first, count).stream().map(DeliveryAnswer::of).toList();
    }

    private static DeliveryState state(String text) {
        try {
            return text == null || text.isBlank() ? null : DeliveryState.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Invalid("state", "This must be one of: WAITING, HELD, DELIVERED, FAILED.");
        }
    }

    @POST
    @Path("{id}/deliveries/{message}/replay")
    public DeliveryAnswer replay(@PathParam("id") String id, @PathParam("message") String message) {
        return DeliveryAnswer.of(hooks.replayDelivery(id, message));
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReplayAnswer replayRange(@PathParam("id") String id, ReplayBody body) {
        Instant from = instant("from", body == null ? null : body.from());
        return new ReplayAnswer(hooks.replayRange(id, from, instant("to", body.to())));
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid(field, "Write a moment as 2026-11-29T12:00:00Z.");
        }
    }
}
