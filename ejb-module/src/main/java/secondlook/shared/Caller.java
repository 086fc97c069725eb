package secondlook.shared;

import java.util.Objects;
import secondlook.policy.Role;

/**
 * Who acts, from where. Made by the web module for each call, never by a service.
 *
 * @param account       user name, or client id of an agency's credentials
 * @param name          full name
 * @param unit          unit of the Department, or the agency's name
 * @param agencyId      outside agency, null for staff
 * @param agreementId   the agreement the credentials stand on, null for staff
 * @param tokenId       id of the access token, null for a session
 * @param address       network address the call came from
 * @param workstation   registered name of that address, null when it is not a registered workstation
 * @param userAgent     what the browser or client says it is, may be null
 * @param correlationId ties log lines and audit entries of one call together
 */
public record Caller(String account, String name, String unit, Role role, String agencyId, String agreementId,
                     String tokenId, String address, String workstation, String userAgent, String correlationId) {

    public Caller {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(role, "role");
    }

    /** The system itself, for timers and start-up work; the account is the principal that run-as gives. */
    public static Caller system(String correlationId) {
        return new Caller("system:second-look", "Second Look", "System", Role.SYSTEM, null, null, null, null, null,
                null, correlationId);
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    public boolean atRegisteredWorkstation() {
        return workstation != null;
    }
}
