package secondlook.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.identity.DocumentContent;
import secondlook.identity.PrerequisiteService;
import secondlook.web.error.Problems;

/** The document of a prerequisite, always to save: nothing that was handed in is shown within the application. */
@WebServlet("/identity/document")
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PrerequisiteService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            DocumentContent document = service.document(number(request.getParameter("record")));
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

    private static long number(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
