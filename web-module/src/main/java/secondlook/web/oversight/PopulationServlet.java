package secondlook.web.oversight;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import secondlook.oversight.EvaluationService;
import secondlook.web.error.Problems;

/** What an evaluation draws from, one item a line, to draw again outside. */
@WebServlet("/oversight/population.txt")
public class PopulationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvaluationService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String id = request.getParameter("evaluation");
            byte[] lines = service.population(id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0)
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"population.txt\"");
            response.setContentLength(lines.length);
            response.getOutputStream().write(lines);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }
}
