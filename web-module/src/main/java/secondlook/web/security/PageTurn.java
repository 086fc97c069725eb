package secondlook.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another page, also when it was a script of the page that asked. */
final class PageTurn {

    private PageTurn() {
    }

    static void to(String address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                    + address + "\"></redirect></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }
}
