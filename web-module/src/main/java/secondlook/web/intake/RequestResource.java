package secondlook.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestStretch;
import secondlook.intake.RequestView;
import secondlook.policy.CaseStatus;
import secondlook.shared.Sha256;
import secondlook.web.shared.IdempotencyKey;
import secondlook.web.shared.Version;

/** An agency's requests (307.5-5.4.1, 5.5); another agency's are not found. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestResource {

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
    public Response submit(List<EntityPart> sent, @HeaderParam(IdempotencyKey.HEADER) String key) throws IOException {
        RequestView taken = intake.submit(parts.read(sent, IdempotencyKey.of(key)));
        return Response.created(uri.getAbsolutePathBuilder().path(taken.id()).build())
                .tag(Version.tag(taken.version())).entity(RequestAnswer.of(taken)).build();
    }

    /** Page by page; what comes in between two pages shifts nothing. */
    @GET
    public Response list(@BeanParam RequestFilter filter) {
        RequestStretch stretch = intake.scan(filter.scan());
        String next = stretch.next() == null ? null : Cursor.of(stretch.next(), filter.filters());
        RequestListAnswer answer = RequestListAnswer.of(stretch, next);
        EntityTag tag = new EntityTag(Sha256.ofParts(answer).substring(0, 32));
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        Response.ResponseBuilder page = unchanged == null ? Response.ok(answer).tag(tag) : unchanged;
        return next == null ? page.build() : page.link(uri.getRequestUriBuilder().replaceQueryParam("cursor", next)
                .build(), "next").build();
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") String id) {
        RequestView view = intake.view(id);
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(Version.tag(view.version()));
        return unchanged == null ? answer(view) : unchanged.build();
    }

    /** Takes the request back; the record stays, the photograph is erased. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id, @QueryParam("reason") String reason,
                             @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return answer(intake.withdraw(id, reason == null || reason.isBlank()
                ? "The agency gave no reason." : reason, Version.expected(seen)));
    }

    /** Says how the investigation stands now; a case that is not open any more is not searched (307.5-5.2). */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response caseStatus(@PathParam("id") String id, CaseStatusBody body,
                               @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        CaseStatus status = body == null ? null : Values.constant(CaseStatus.class, "caseStatus", body.caseStatus());
        return answer(intake.updateCaseStatus(id, status, Version.expected(seen)));
    }

    static Response answer(RequestView view) {
        return Response.ok(RequestAnswer.of(view)).tag(Version.tag(view.version())).build();
    }
}
