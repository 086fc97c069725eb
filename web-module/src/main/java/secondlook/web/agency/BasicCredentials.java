package secondlook.web.agency;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** User and password of an HTTP Basic header, each form-encoded as RFC 6749 section 2.3.1 asks. */
record BasicCredentials(String user, String password) {

    static Optional<BasicCredentials> of(String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.of(new BasicCredentials(pair, ""))
                    : Optional.of(new BasicCredentials(decoded(pair.substring(0, colon)),
                            decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException malformed) {
            return Optional.of(new BasicCredentials("", ""));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
