package secondlook.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.audit.AuditTrail;
import secondlook.shared.Streamed;
import secondlook.web.error.Problems;

/** The whole trail as a file for the independent verifier. */
@WebServlet("/audit/export")
public class TrailExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditTrail trail;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Streamed lines = trail.export();
            response.setContentType("application/x-ndjson");
            response.setHeader("Content-Disposition", "attachment; filename=\"second-look-audit.jsonl\"");
            lines.writeTo(response.getOutputStream());
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }
}
