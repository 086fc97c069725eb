package secondlook.web.agency;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.agency.AgencyService;
import secondlook.agency.AgreementDocument;
import secondlook.web.error.Problems;

/** The document of an agreement, always to save: nothing that was handed in is shown within the application. */
@WebServlet("/agency/document")
public class AgreementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgencyService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AgreementDocument document = service.document(request.getParameter("agreement"));
            response.setContentType(document.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + document.name() + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(document.bytes().length);
            response.getOutputStream().write(document.bytes());
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }
}
