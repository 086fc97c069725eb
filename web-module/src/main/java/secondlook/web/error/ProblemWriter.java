package secondlook.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem where no resource is reached: filters and the server's own errors. */
@ApplicationScoped
public class ProblemWriter {

    private final Jsonb json = JsonbBuilder.create();

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        byte[] body = json.toJson(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"second-look\"");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    public void unauthenticated(String detail, String instance, HttpServletResponse response) throws IOException {
        write(Problem.of(Problem.Kind.UNAUTHENTICATED, detail, instance), response);
    }
}
