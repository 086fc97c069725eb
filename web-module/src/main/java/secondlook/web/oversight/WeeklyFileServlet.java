package secondlook.web.oversight;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import secondlook.oversight.WeeklyService;
import secondlook.web.error.Problems;

/** The document of a weekly report, byte for byte as it was made. */
@WebServlet("/oversight/weekly.pdf")
public class WeeklyDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient WeeklyService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            LocalDate monday = WeeklyDetailView.monday(request.getParameter("week"));
            byte[] document = service.document(monday);
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"weekly-report-" + monday + ".pdf\"");
            response.setContentLength(document.length);
            response.getOutputStream().write(document);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }
}
