package secondlook.web.agency;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/**
 * By what a program says it proves itself, out of the form and the header of a token request (RFC 6749, section 2.3).
 *
 * @param secret      null when none was sent
 * @param assertion   null when none was sent
 * @param certificate thumbprint of the certificate that the connection has shown, null when none was
 * @param wrong       why the request cannot be read, null when it can
 */
record Presented(String clientId, String secret, String assertion, String certificate, String wrong) {

    private static final String JWT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    static Presented of(MultivaluedMap<String, String> form, String authorization, String certificate) {
        String assertion = form.getFirst("client_assertion");
        Optional<BasicCredentials> basic = BasicCredentials.of(authorization);
        String secret = basic.map(BasicCredentials::password).orElse(form.getFirst("client_secret"));
        return new Presented(basic.map(BasicCredentials::user).orElse(form.getFirst("client_id")), secret, assertion,
                certificate, wrong(form, basic.isPresent()));
    }

    private static String wrong(MultivaluedMap<String, String> form, boolean basic) {
        boolean assertion = form.containsKey("client_assertion");
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            return "Send each field once.";
        }
        if (assertion && (basic || form.containsKey("client_secret"))
                || basic && form.containsKey("client_secret")) {
            return "Prove the program in one way only: by an assertion, a secret or a certificate.";
        }
        return assertion && !JWT.equals(form.getFirst("client_assertion_type"))
                ? "Send client_assertion_type=" + JWT + "." : null;
    }

    /** Whether the connection's certificate is all there is. */
    boolean byCertificate() {
        return certificate != null && secret == null && assertion == null;
    }
}
