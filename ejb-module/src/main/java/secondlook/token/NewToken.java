package secondlook.token;

import secondlook.policy.Role;

/**
 * What a new access token shall say.
 *
 * @param agency      id of the outside agency, null for a booking system
 * @param agreement   id of its agreement, null for a booking system
 * @param key         id of the program's key that was proved, null when it was a secret or a certificate
 * @param certificate thumbprint of the certificate that the token is bound to (RFC 8705), null when to none
 */
public record NewToken(String clientId, Role role, String scope, String agency, String agreement, String key,
                       String certificate) {
}
