package secondlook.token;

import java.time.Instant;

/**
 * A key of a program as the LASO sees it.
 *
 * @param kid       its name, by which assertions point to it; of a certificate its thumbprint
 * @param what      the algorithms it is for; of a certificate its subject
 * @param removedAt null while it is good
 */
public record ProgramKeyView(String id, String clientId, KeyKind kind, String kid, String what, Instant registeredAt,
                             Instant removedAt) {
}
