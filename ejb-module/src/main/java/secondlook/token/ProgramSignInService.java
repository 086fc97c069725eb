package secondlook.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import secondlook.agency.AgencyGrant;
import secondlook.agency.ClientRecords;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.NotPermitted;
import secondlook.shared.Text;
import secondlook.shared.UniqueKey;

/**
 * Programs of agencies prove who they are by what they alone have: a private key, or a certificate's (307.5-5.5). Open
 * to everybody: whoever calls has no role yet.
 */
@Audited
@Stateless
public class ProgramSignInService {

    private static final String UNPROVED = "The assertion does not prove a program that is registered here. iss and "
            + "sub are both its client id, kid names one of its registered keys, and that key has signed it. A removed "
            + "key and revoked credentials are worth nothing.";
    private static final String UNKNOWN = "The certificate of this connection is not registered for that client id. "
            + "Call with a registered one, or ask the Department's LASO to register it.";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    TokenSettings settings;

    @Inject
    ClientRecords clients;

    /**
     * By an assertion (private_key_jwt). NotPermitted, with what to change once the signature holds, PolicyRefused for
     * a suspended agency.
     *
     * @param clientId as the form says it, null when it does not
     */
    @PermitAll
    public ProgramGrant byAssertion(String clientId, String text) {
        who(clientId);
        Assertion assertion = Assertion.read(text);
        String client = assertion.client();
        who(client);
        ProgramKey key = keys(client, KeyKind.PUBLIC_KEY).stream().filter(k -> k.kid().equals(assertion.kid()))
                .filter(k -> assertion.signedBy(k.publicKey())).findFirst()
                .filter(k -> clientId == null || clientId.equals(client))
                .orElseThrow(() -> new NotPermitted(UNPROVED));
        Instant now = clock.instant();
        assertion.holds(Set.of(settings.tokenUrl(), settings.issuer()), now);
        once(client, assertion);
        return new ProgramGrant(granted(client), key.id(), null);
    }

    /** By the certificate that the connection was made with (RFC 8705); the token is bound to it. */
    @PermitAll
    public ProgramGrant byCertificate(String clientId, String thumbprint) {
        who(clientId);
        ProgramKey key = keys(clientId, KeyKind.CERTIFICATE).stream().filter(k -> k.kid().equals(thumbprint))
                .findFirst().orElseThrow(() -> new NotPermitted(UNKNOWN));
        return new ProgramGrant(granted(clientId), key.id(), thumbprint);
    }

    private void who(String clientId) {
        String shown = Text.cut(clientId, 60);
        act.on("client " + shown, null).by(new Actor(shown, null, null, null));
    }

    private List<ProgramKey> keys(String clientId, KeyKind kind) {
        return clientId == null ? List.of() : em.createQuery("select k from ProgramKey k where k.clientId = :client "
                + "and k.kind = :kind and k.removedAt is null", ProgramKey.class).setParameter("client", clientId)
                .setParameter("kind", kind).getResultList();
    }

    /** The database says which of two uses at the same moment was first, whichever servers they came to. */
    private void once(String client, Assertion assertion) {
        Optional<UsedAssertion> before = Optional.ofNullable(em.find(UsedAssertion.class,
                UsedAssertion.key(client, assertion.id())));
        try {
            if (before.isEmpty()) {
                em.persist(new UsedAssertion(client, assertion.id(), assertion.ends()));
                em.flush();
                return;
            }
        } catch (PersistenceException e) {
            if (!UniqueKey.brokenBy(e)) {
                throw e;
            }
        }
        throw new NotPermitted("This assertion was used before. Make a new one, with a new jti, for each token.");
    }

    private AgencyGrant granted(String client) {
        AgencyGrant grant = clients.granted(client);
        act.by(new Actor(client, client, grant.agencyName(), Role.AGENCY));
        clients.compliant(grant);
        return grant;
    }
}
