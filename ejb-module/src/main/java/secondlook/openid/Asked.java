package secondlook.openid;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;

/**
 * One question to the provider, kept in the session of the browser that was sent there until it comes back. State binds
 * the answer to this browser, nonce the ID token to this question, the verifier the code to this server (RFC 7636).
 *
 * @param address   where the browser goes
 * @param signature whether it is asked for a signature and not for a sign-in
 */
public record Asked(URI address, String state, String nonce, String verifier, Instant at, boolean signature)
        implements Serializable {

    /** Its text tells nothing, so that no log can. */
    @Override
    public String toString() {
        return "Asked " + at;
    }
}
