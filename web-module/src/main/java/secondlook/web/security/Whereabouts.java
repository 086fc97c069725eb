package secondlook.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import secondlook.identity.WorkstationDirectory;
import secondlook.shared.Sha256;

/**
 * Where a call comes from (307.5-3.3): a workstation that the operator has configured or the LASO has registered, the
 * latter perhaps with a certificate; and on what kind of device, by all that the browser says of it.
 */
@RequestScoped
public class Whereabouts {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    @Inject
    private Workstations configured;

    @Inject
    private WorkstationDirectory registered;

    private String workstation;
    private boolean asked;

    /** The name of the workstation, null when there is none; the register is asked once a call. */
    String workstation(HttpServletRequest request) {
        if (!asked) {
            String name = configured.at(request.getRemoteAddr());
            workstation = name == null ? registered.at(request.getRemoteAddr(), certificate(request)) : name;
            asked = true;
        }
        return workstation;
    }

    /** SHA-256 of the certificate of the browser, null when it has shown none. */
    private static String certificate(HttpServletRequest request) {
        X509Certificate shown = shown(request);
        try {
            return shown == null ? null : Sha256.of(shown.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that the handshake took cannot be read", e);
        }
    }

    /** The certificate that the connection was made with, null when it has shown none. */
    public static X509Certificate shown(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0 ? chain[0]
                : null;
    }

    /** What the browser says it is; a browser that hides its device in the one header tells it in the other. */
    static String device(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return "?1".equals(request.getHeader("Sec-CH-UA-Mobile")) ? agent + " (Mobile)" : agent;
    }
}
