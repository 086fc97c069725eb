package secondlook.token;

import com.nimbusds.jose.jwk.JWK;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import secondlook.agency.ClientRecords;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.Text;
import secondlook.shared.UniqueKey;

/** The LASO registers and removes the keys by which agencies' programs prove who they are (307.5-5.5, 7.6). */
@Audited
@Stateless
public class ProgramKeyService {

    /** Enough to bring in the next ones beside those in use. */
    static final int MOST = 5;
    private static final String TAKEN = "This key, or one of the same kid, was registered before, perhaps removed "
            + "since. Ask the agency for a new pair with a kid of its own.";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    ClientRecords clients;

    /** Registers the public keys of a JWKS document, all of them or none; a private key in it is refused. */
    @RolesAllowed({Role.Name.LASO})
    public List<ProgramKeyView> register(String clientId, String document) {
        on(clientId);
        List<JWK> keys = PublicKeys.of(document);
        act.detail("kid " + keys.stream().map(JWK::getKeyID).collect(Collectors.joining(", ")));
        return kept(clientId, keys.stream().map(key -> ProgramKey.of(clientId, key, now())).toList());
    }

    /** Registers a certificate in PEM form, for connections that show it. */
    @RolesAllowed({Role.Name.LASO})
    public List<ProgramKeyView> registerCertificate(String clientId, String pem) {
        on(clientId);
        PublicKeys.Certificate certificate = PublicKeys.certificate(pem, clock.instant());
        act.detail("certificate " + certificate.thumbprint());
        return kept(clientId, List.of(ProgramKey.of(clientId, certificate, now())));
    }

    private void on(String clientId) {
        act.on("client " + Text.cut(clientId, 60), null);
        clients.granted(clientId);
    }

    private ProgramKey.Registered now() {
        return new ProgramKey.Registered(caller.get().account(), clock.instant());
    }

    private List<ProgramKeyView> kept(String clientId, List<ProgramKey> keys) {
        long before = all().stream().filter(key -> key.clientId().equals(clientId) && !key.removed()).count();
        if (before + keys.size() > MOST) {
            throw new Invalid("jwks", "A program has at most " + MOST + " keys at once, this one has " + before
                    + ". Remove those that it does not use any more first.");
        }
        try {
            keys.forEach(em::persist);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict(TAKEN);
            }
            throw e;
        }
        return keys.stream().map(ProgramKey::view).toList();
    }

    /** Removes a key; what was got by it is worth nothing from the next call on. */
    @RolesAllowed({Role.Name.LASO})
    public ProgramKeyView remove(String id) {
        ProgramKey key = id == null ? null : em.find(ProgramKey.class, id);
        if (key == null) {
            act.on("key " + Text.cut(id, 36), null);
            throw new NotFound("There is no such key.");
        }
        act.on("key " + key.kid() + " of client " + key.clientId(), null);
        key.remove(caller.get().account(), clock.instant());
        return key.view();
    }

    /** All keys, by the client id of their program, removed ones last. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public Map<String, List<ProgramKeyView>> list() {
        act.on("keys of agencies' programs", null);
        return all().stream().map(ProgramKey::view).collect(Collectors.groupingBy(ProgramKeyView::clientId));
    }

    private List<ProgramKey> all() {
        return em.createQuery("select k from ProgramKey k order by case when k.removedAt is null then 0 else 1 end, "
                + "k.registeredAt, k.kid", ProgramKey.class).getResultList();
    }
}
