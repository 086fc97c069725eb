package secondlook.openid;

import java.io.Serializable;
import java.net.URI;

/**
 * How a browser ends the session at the provider: a form with these two fields and the client's name.
 *
 * @param back where the provider sends the browser afterwards
 */
public record SignOut(URI endpoint, String idToken, String client, URI back)
        implements Serializable {

    @Override
    public String toString() {
        return "SignOut " + endpoint;
    }
}
