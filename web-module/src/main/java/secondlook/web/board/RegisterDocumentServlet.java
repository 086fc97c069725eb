package secondlook.web.board;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.board.BreachService;
import secondlook.board.DocumentView;
import secondlook.board.PolicyService;
import secondlook.board.RegisterService;
import secondlook.board.ViolationService;
import secondlook.shared.NotFound;
import secondlook.web.error.Problems;

/** Documents of the registers, always to save: nothing that was handed in is shown within the application. */
@WebServlet("/board/document")
public class RegisterDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ViolationService violations;

    @Inject
    private transient BreachService breaches;

    @Inject
    private transient RegisterService registers;

    @Inject
    private transient PolicyService policies;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            DocumentView document = document(request);
            response.setContentType(document.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\""
                    + document.name().replaceAll("[^A-Za-z0-9._ -]", "_") + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(document.bytes().length);
            response.getOutputStream().write(document.bytes());
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }

    private DocumentView document(HttpServletRequest request) {
        if (request.getParameter("notice") != null) {
            return violations.notice(number(request.getParameter("notice")));
        }
        if (request.getParameter("breach") != null) {
            return breaches.notice(number(request.getParameter("breach")));
        }
        if (request.getParameter("entry") != null) {
            return registers.document(number(request.getParameter("entry")));
        }
        if (request.getParameter("policy") != null) {
            return policies.document(number(request.getParameter("policy")));
        }
        throw new NotFound("There is no such document.");
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
