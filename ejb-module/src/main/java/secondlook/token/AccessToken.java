package secondlook.token;

import java.security.Principal;
import java.util.Set;

/**
 * What an access token says whose signature, issuer, audience and time hold.
 *
 * @param subject client id of the program
 * @param groups  roles, one of AGENCY and BOOKING
 * @param scope   what it is good for, names between blanks
 * @param id      its own id (jti), null when an issuer other than this system gives none
 */
public record AccessToken(String subject, Set<String> groups, String scope, String id) implements Principal {

    @Override
    public String getName() {
        return subject;
    }
}
