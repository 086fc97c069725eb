package secondlook.identity;

import java.time.Instant;

/**
 * Somebody whom the department's provider knows, as the LASO sees it.
 *
 * @param reference what the person was told to name
 * @param username  as the provider shows it, and so name, unit and roles; each may be null
 * @param askedAt   when the person last came and was not let in, or the first time
 * @param account   whose account it is bound to, null when to none; then boundAt and boundBy are too
 */
public record ProviderSubjectView(long id, String reference, String username, String name, String unit, String roles,
                                  Instant askedAt, String account, Instant boundAt, String boundBy) {
}
