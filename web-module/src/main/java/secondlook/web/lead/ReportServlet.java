package secondlook.web.lead;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.lead.LeadService;
import secondlook.lead.ReportContent;
import secondlook.web.error.Problems;

/** The stored report as it is: to read in the page, or with {@code save} to keep as evidence. */
@WebServlet("/lead/report")
public class ReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LeadService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ReportContent report = service.report(request.getParameter("request"), version(request));
            String how = request.getParameter("save") == null ? "inline" : "attachment";
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", how + "; filename=\"" + report.fileName() + "\"");
            response.setContentLength(report.pdf().length);
            response.getOutputStream().write(report.pdf());
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }

    private static int version(HttpServletRequest request) {
        String version = request.getParameter("version");
        return version != null && version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    }
}
