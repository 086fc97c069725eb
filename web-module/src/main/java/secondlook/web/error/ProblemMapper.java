package secondlook.web.error;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Every exception of a resource becomes one problem; see {@link Problems} for the table. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject
    private Problems problems;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Problem problem = problems.of(thrown, request).below(request.getContextPath());
        String allow = thrown instanceof WebApplicationException web
                ? web.getResponse().getHeaderString(HttpHeaders.ALLOW) : null;
        String again = problem.status() == Problem.Kind.NOT_RECORDED.status() ? ProblemWriter.AGAIN_AFTER : null;
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).header(HttpHeaders.ALLOW, allow)
                .header(HttpHeaders.RETRY_AFTER, again)
                .entity(problem).build();
    }
}
