package secondlook.web.error;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * The error page of the whole application: what the server itself turns away (no token, unknown path, wrong method) is
 * answered in the same form as our own refusals. A download that was refused says why, as pages do. Nothing of the
 * server's name, version or stack leaves.
 */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Problems problems;

    @Inject
    private transient ProblemWriter writer;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String path = Problems.path(request);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = problem(status == null ? HttpServletResponse.SC_NOT_FOUND : status, path, thrown, request);
        if (path.equals(request.getContextPath() + "/api") || path.startsWith(request.getContextPath() + "/api/")) {
            writer.write(problem, response);
        } else {
            page(problem, request, response);
        }
    }

    private Problem problem(int status, String path, Throwable thrown, HttpServletRequest request) {
        if (thrown != null) {
            return problems.of(thrown, request);
        }
        return problems.answered(status, request).orElseGet(() -> byTheServer(status, path, request));
    }

    private Problem byTheServer(int status, String path, HttpServletRequest request) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> Problem.of(Problem.Kind.NOT_PERMITTED, StatusAdvice.of(status),
                    path);
            case HttpServletResponse.SC_INTERNAL_SERVER_ERROR -> problems.failure(
                    new IllegalStateException("The server reported a failure without its cause"), request);
            default -> Problem.plain(status, StatusAdvice.of(status), path);
        };
    }

    /** The page about the problem; bare text when it was the page engine that failed. */
    private static void page(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ProblemText text = ProblemText.of(problem);
        response.setStatus(text.status());
        if ("faces".equals(request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME))) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(text.title() + "\n\n" + Objects.requireNonNullElse(text.detail(), ""));
        } else {
            request.setAttribute(ProblemText.ATTRIBUTE, text);
            request.getRequestDispatcher(ProblemText.PAGE).forward(request, response);
        }
    }
}
