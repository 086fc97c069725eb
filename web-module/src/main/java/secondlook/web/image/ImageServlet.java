package secondlook.web.image;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import secondlook.shared.ImageContent;
import secondlook.shared.Invalid;
import secondlook.web.error.Problems;

/**
 * Streams one picture to whoever may see it, once: nothing is cached on the way. Every failure is a bare status, so
 * that nothing about the picture, not even that it exists, is told to those it is not for (307.5-7.4).
 */
public abstract class ImageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Problems problems;

    /** The picture asked for, by the boundary that decides and logs. */
    protected abstract ImageContent picture(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            ImageContent picture = picture(request);
            response.setContentType(picture.mediaType());
            response.setContentLength(picture.bytes().length);
            response.getOutputStream().write(picture.bytes());
        } catch (RuntimeException e) {
            int status = problems.of(e, request).status();
            response.setStatus(status == HttpServletResponse.SC_FORBIDDEN ? HttpServletResponse.SC_NOT_FOUND : status);
        }
    }

    /** A parameter that must be there. */
    protected static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            throw new Invalid(name, "Missing: " + name);
        }
        return value;
    }

    protected static int number(HttpServletRequest request, String name) {
        try {
            return Integer.parseInt(text(request, name));
        } catch (NumberFormatException e) {
            throw new Invalid(name, "Not a number: " + name);
        }
    }
}
