package secondlook.web.lead;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import secondlook.lead.ReportContent;

/** A report as an answer of the interface, byte for byte as it was stored (307.5-5.4.4); nobody under way keeps it. */
public final class ReportFile {

    private ReportFile() {
    }

    public static Response answer(ReportContent report) {
        return Response.ok(report.pdf(), "application/pdf").tag(report.sha256())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.fileName() + "\"")
                .header("X-Report-Version", report.version()).build();
    }
}
