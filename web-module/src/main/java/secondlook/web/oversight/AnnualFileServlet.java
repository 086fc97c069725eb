package secondlook.web.oversight;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.oversight.AnnualEdition;
import secondlook.oversight.AnnualFormat;
import secondlook.oversight.AnnualService;
import secondlook.shared.NotFound;
import secondlook.web.error.Problems;

/** An annual report as it was made, or the draft of one, as PDF or table. */
@WebServlet("/oversight/annual-file")
public class AnnualFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AnnualService service;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            int year = year(request.getParameter("year"));
            AnnualEdition edition = one(AnnualEdition.class, request.getParameter("edition"));
            AnnualFormat format = one(AnnualFormat.class, request.getParameter("format"));
            boolean draft = Boolean.parseBoolean(request.getParameter("draft"));
            byte[] file = draft ? service.draft(year, edition, format) : service.file(year, edition, format);
            response.setContentType(format.type());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + (draft ? "draft-" : "")
                    + AnnualService.name(year, edition, format) + "\"");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }

    private static int year(String text) {
        if (text == null || !text.matches("\\d{4}")) {
            throw new NotFound("There is no report on this year.");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E one(Class<E> of, String text) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new NotFound("There is no such edition of the report.");
    }
}
