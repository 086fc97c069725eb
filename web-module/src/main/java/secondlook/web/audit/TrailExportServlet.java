package secondlook.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.ExportForm;
import secondlook.audit.ExportRequest;
import secondlook.audit.Outcome;
import secondlook.shared.Invalid;
import secondlook.shared.Streamed;

/**
 * The trail, or what was chosen of it, as a file: signed with proofs, as lines or as a table. What is wrong with the
 * choice is told by the error page.
 */
@WebServlet("/audit/export")
public class TrailExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditTrail trail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ExportForm form = one(ExportForm.values(), request.getParameter("form"), "form", "Choose the form.");
        if (form == null) {
            throw new Invalid("form", "Choose the form.");
        }
        Streamed export = trail.export(new ExportRequest(query(request), number(request, "firstEntry"),
                number(request, "lastEntry"), form));
        response.setContentType(form.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + form.fileName() + "\"");
        export.writeTo(response.getOutputStream());
    }

    private static <T extends Enum<T>> T one(T[] all, String name, String field, String message) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new Invalid(field, message));
    }

    private static AuditQuery query(HttpServletRequest request) {
        LocalDate to = day(request, "to");
        Outcome outcome = one(Outcome.values(), request.getParameter("outcome"), "outcome",
                "An outcome is ALLOWED, DENIED or FAILED.");
        return new AuditQuery(null, request.getParameter("account"), request.getParameter("case"), outcome,
                start(day(request, "from")), start(to == null ? null : to.plusDays(1)), 0, 0);
    }

    private static Long number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,18}")) {
            throw new Invalid(name, "Write the number of an entry in digits, such as 517.");
        }
        return Long.valueOf(text.strip());
    }

    private static LocalDate day(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid(name, "Write a day as 2026-01-31.");
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
