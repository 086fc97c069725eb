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

/** What an evaluation draws from, one item a line, and the checkpoint that gave its seed: to draw again outside. */
@WebServlet({PopulationServlet.POPULATION, "/oversight/seed-checkpoint"})
public class PopulationServlet extends HttpServlet {

    static final String POPULATION = "/oversight/population.txt";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvaluationService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String text = request.getParameter("evaluation");
            long id = text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
            boolean population = POPULATION.equals(request.getServletPath());
            byte[] lines = (population ? service.population(id) : service.seedNote(id))
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + (population ? "population.txt"
                    : "seed-checkpoint") + "\"");
            response.setContentLength(lines.length);
            response.getOutputStream().write(lines);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }
}
