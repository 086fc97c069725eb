package secondlook.web.identity;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import secondlook.openid.SignOut;
import secondlook.web.shared.Messages;

/**
 * Sends a browser on to sign out at the department's provider (OpenID Connect RP-Initiated Logout 1.0). As a form that
 * is sent and not as an address, because the token in it says who somebody is and would stay in histories and logs.
 */
final class ProviderEnd {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 16;

    private ProviderEnd() {
    }

    static void go(SignOut there) {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        byte[] random = new byte[NONCE];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + there.endpoint().getScheme() + "://" + there.endpoint().getAuthority()
                + "; script-src 'nonce-" + nonce + "'");
        response.setContentType("text/html;charset=UTF-8");
        try {
            response.getWriter().write(page(there, nonce));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static String page(SignOut there, String nonce) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + Messages.text("identity.answer.out")
                + "</title></head><body><form id=\"end\" method=\"post\" action=\"" + escaped(there.endpoint()) + "\">"
                + field("id_token_hint", there.idToken()) + field("client_id", there.client())
                + field("post_logout_redirect_uri", there.back())
                + "<button>" + Messages.text("identity.answer.out") + "</button></form><script nonce=\"" + nonce
                + "\">document.getElementById('end').submit();</script></body></html>";
    }

    private static String field(String name, Object value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
    }

    private static String escaped(Object value) {
        return value.toString().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
