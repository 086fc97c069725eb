package secondlook.web.gallery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.gallery.ImportService;
import secondlook.shared.NotFound;
import secondlook.web.error.Problems;

/** What became of each file of an import, as CSV. */
@WebServlet("/gallery/outcomes")
public class ImportReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImportService imports;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long number = number(request.getParameter("import"));
            byte[] csv = imports.outcomes(number);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"import-" + number + ".csv\"");
            response.setContentLength(csv.length);
            response.getOutputStream().write(csv);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }

    private static long number(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound("There is no import of this number.");
        }
        return Long.parseLong(text);
    }
}
