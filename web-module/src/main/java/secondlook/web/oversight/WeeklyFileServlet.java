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

/** The document of a weekly report and its table, byte for byte as they were made. */
@WebServlet({WeeklyFileServlet.DOCUMENT, WeeklyFileServlet.TABLE})
public class WeeklyFileServlet extends HttpServlet {

    static final String DOCUMENT = "/oversight/weekly.pdf";
    static final String TABLE = "/oversight/weekly.csv";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WeeklyService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            LocalDate monday = WeeklyDetailView.monday(request.getParameter("week"));
            boolean table = TABLE.equals(request.getServletPath());
            byte[] file = table ? service.table(monday) : service.document(monday);
            response.setContentType(table ? "text/csv;charset=UTF-8" : "application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"weekly-report-" + monday
                    + (table ? ".csv\"" : ".pdf\""));
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }
}
