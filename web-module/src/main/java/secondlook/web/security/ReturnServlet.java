package secondlook.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import secondlook.web.shared.Messages;

/**
 * Where the department's provider sends browsers back to. A browser shows the cookies of a session only to what this
 * site's own pages lead to (SameSite=Strict), and not on a way that begins at another site: so this answers with a page
 * of this site that leads on by itself, and the answer is read there.
 */
@WebServlet(Entrance.RETURN)
public class ReturnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** What a provider may say (RFC 6749, 9207); the rest is dropped. */
    private static final List<String> TAKEN = List.of("code", "state", "iss", "error");
    private static final int LONGEST = 4_000;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = TAKEN.stream().filter(name -> request.getParameter(name) != null)
                .filter(name -> request.getParameter(name).length() <= LONGEST)
                .map(name -> name + "=" + URLEncoder.encode(request.getParameter(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&amp;"));
        String on = request.getContextPath() + Entrance.ANSWER + "?" + query;
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<!DOCTYPE html><html lang=\"en\"><head><meta http-equiv=\"refresh\" "
                + "content=\"0;url=" + on + "\"><title>" + Messages.text("identity.answer.title")
                + "</title></head><body><p><a href=\"" + on + "\">" + Messages.text("identity.answer.goOn")
                + "</a></p></body></html>");
    }
}
