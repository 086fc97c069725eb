package secondlook.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import secondlook.web.error.Problems;

/**
 * Asked by the page's script at the press of a button: what the browser shall ask the passkey, as JSON. POST, because
 * every question takes the place of the one before. 401 without a session or a sign-in that waits for its second
 * factor.
 */
@WebServlet(Entrance.PASSKEY)
public class PasskeyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasskeyDoor door;

    @Inject
    private transient Problems problems;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<String> question = "new".equals(request.getParameter("of")) ? door.offer(request)
                    : door.question(request);
            PasskeyDoor.write(question, response);
        } catch (RuntimeException e) {
            response.sendError(problems.of(e, request).status());
        }
    }
}
