package secondlook.web.retention;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.retention.PurgeAuditService;
import secondlook.retention.RetentionService;
import secondlook.shared.NotFound;
import secondlook.web.error.Problems;

/** Purge certificates as JSON and CSV, purge audits as JSON. */
@WebServlet("/retention/file")
public class RetentionFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RetentionService retention;

    @Inject
    private transient PurgeAuditService audits;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String audit = request.getParameter("audit");
            boolean csv = "csv".equals(request.getParameter("as")) && audit == null;
            long number = number(audit == null ? request.getParameter("certificate") : audit);
            byte[] file = audit != null ? audits.json(number) : csv ? retention.csv(number) : retention.json(number);
            response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json");
            response.setHeader("Content-Disposition", "attachment; filename=\"purge-" + (audit == null ? "certificate"
                    : "audit") + "-" + number + (csv ? ".csv" : ".json") + "\"");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }

    private static long number(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound("There is no file of this number.");
        }
        return Long.parseLong(text);
    }
}
