package secondlook.token;

import secondlook.agency.AgencyGrant;

/**
 * What a program has proved.
 *
 * @param key         id of the key or certificate that it proved itself by
 * @param certificate thumbprint of the certificate that its token is bound to, null when to none
 */
public record ProgramGrant(AgencyGrant agency, String key, String certificate) {
}
