package secondlook.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestQuery;
import secondlook.intake.RequestView;
import secondlook.policy.CaseStatus;
import secondlook.policy.RequestState;
import secondlook.shared.Invalid;

/** An agency's requests (307.5-5.4.1, 5.5); another agency's are not found. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestResource {

    private static final int LONGEST_PAGE = 200;

    @Inject
    private IntakeService intake;

    @Inject
    private SubmitParts parts;

    @Context
    private UriInfo uri;

    @Context
    private Request conditions;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(List<EntityPart> sent, @HeaderParam("Idempotency-Key") String key) throws IOException {
        RequestView taken = intake.submit(parts.read(sent, key));
        return Response.created(uri.getAbsolutePathBuilder().path(taken.id()).build()).tag(tag(taken))
                .entity(RequestAnswer.of(taken)).build();
    }

    @GET
    public RequestListAnswer list(@QueryParam("state") String state, @QueryParam("text") String text,
                                  @QueryParam("first") @DefaultValue("0") int first,
                                  @QueryParam("count") @DefaultValue("20") int count) {
        if (first < 0) {
            throw new Invalid("first", "Count from 0.");
        }
        if (count < 1 || count > LONGEST_PAGE) {
            throw new Invalid("count", "Ask for 1 to " + LONGEST_PAGE + " requests.");
        }
        RequestState wanted = Values.constant(RequestState.class, "state", state);
        return RequestListAnswer.of(intake.list(new RequestQuery(wanted, text, first, count)), first, count);
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") String id) {
        RequestView view = intake.view(id);
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag(view));
        return unchanged == null ? answer(view) : unchanged.build();
    }

    /** Takes the request back; the record stays, the photograph is erased. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id, @QueryParam("reason") String reason) {
        return answer(intake.withdraw(id, reason == null || reason.isBlank()
                ? "The agency gave no reason." : reason));
    }

    /** Says how the investigation stands now; a case that is not open any more is not searched (307.5-5.2). */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response caseStatus(@PathParam("id") String id, CaseStatusBody body) {
        CaseStatus status = body == null ? null : Values.constant(CaseStatus.class, "caseStatus", body.caseStatus());
        return answer(intake.updateCaseStatus(id, status));
    }

    private static Response answer(RequestView view) {
        return Response.ok(RequestAnswer.of(view)).tag(tag(view)).build();
    }

    private static EntityTag tag(RequestView view) {
        return new EntityTag(view.version() + "-" + view.reportVersion());
    }
}
