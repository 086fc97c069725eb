package secondlook.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem where no resource is reached: filters and the server's own errors. */
@ApplicationScoped
public class ProblemWriter {

    /** Seconds, when nothing can be recorded: the trail's own troubles last longer than an overload. */
    static final String AGAIN_AFTER = "60";

    private static final String REALM = "Bearer realm=\"second-look\"";

    private final Jsonb json = JsonbBuilder.create();

    @Inject
    private ServletContext application;

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", REALM);
        }
        send(problem, response);
    }

    private void send(Problem problem, HttpServletResponse response) throws IOException {
        byte[] body = json.toJson(problem.below(application.getContextPath()))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", AGAIN_AFTER);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A token that was sent and does not hold, as RFC 6750 section 3.1 words it; the reason is our own text. */
    public void badToken(String detail, String instance, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", REALM + ", error=\"invalid_token\", error_description=\""
                + detail.replaceAll("[^ -!#-\\[\\]-~]", "") + "\"");
        send(Problem.of(Problem.Kind.UNAUTHENTICATED, detail, instance), response);
    }

    /** Too many calls: in words for people, as a problem for programs. */
    public void tooMany(String detail, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = Problem.tooMany(detail, request.getRequestURI());
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            write(problem, response);
            return;
        }
        byte[] words = detail.getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(words.length);
        response.getOutputStream().write(words);
    }

    public void unauthenticated(String detail, String instance, HttpServletResponse response) throws IOException {
        write(Problem.of(Problem.Kind.UNAUTHENTICATED, detail, instance), response);
    }
}
