package secondlook.web.statepolice;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.shared.NotFound;
import secondlook.statepolice.StateRequestService;
import secondlook.web.error.Problems;

/** What goes to the State Police: the letter ({@code form=letter}) or the ANSI/NIST transaction ({@code form=nist}). */
@WebServlet("/statepolice/file")
public class StateRequestFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StateRequestService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long id = id(request.getParameter("id"));
            boolean letter = "letter".equals(request.getParameter("form"));
            byte[] file = letter ? service.letter(id) : service.transaction(id);
            response.setContentType(letter ? "application/pdf" : "application/octet-stream");
            response.setHeader("Content-Disposition", "attachment; filename=\"state-request-" + id
                    + (letter ? ".pdf" : ".an2") + "\"");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }

    private static long id(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound("There is no such request to the State Police.");
        }
        return Long.parseLong(text);
    }
}
