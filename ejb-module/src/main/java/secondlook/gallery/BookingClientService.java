package secondlook.gallery;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.ClientSecret;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;
import secondlook.shared.NotPermitted;
import secondlook.shared.Text;

/** The LASO issues and revokes the credentials of the Department's own booking systems (307.5-7.6). */
@Audited
@Stateless
public class BookingClientService {

    private static final String WRONG = "The client id or the secret is wrong, or the credentials were revoked.";
    private static final int LONGEST_ID = 60;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentAct act;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Issues credentials; the secret is shown once. */
    @RolesAllowed({Role.Name.LASO})
    public NewBookingClient issue(String system) {
        String name = Text.required("system", system, 120);
        NewBookingClient credentials = new NewBookingClient(ClientSecret.id(NewBookingClient.PREFIX),
                ClientSecret.fresh());
        em.persist(new BookingClient(name, credentials, caller.get().account(), clock.instant()));
        act.on("client " + credentials.clientId() + " of " + name, null);
        return credentials;
    }

    /** Revokes credentials; effective at the next call. */
    @RolesAllowed({Role.Name.LASO})
    public BookingClientView revoke(String clientId) {
        act.on("client " + Text.cut(clientId, LONGEST_ID), null);
        BookingClient client = found(clientId).orElseThrow(() -> new NotFound("There are no such credentials."));
        client.revoke(caller.get().account(), clock.instant());
        return client.view();
    }

    /** All of them, the newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public List<BookingClientView> list() {
        act.on("booking systems", null);
        return em.createQuery("select c from BookingClient c order by c.issuedAt desc", BookingClient.class)
                .getResultStream().map(BookingClient::view).toList();
    }

    /**
     * Checks credentials for a token; NotPermitted without saying which part was wrong. Open to everybody: whoever
     * calls has no role yet.
     */
    @PermitAll
    public BookingClientView grant(String clientId, String secret) {
        String shown = Text.cut(clientId, LONGEST_ID);
        act.on("client " + shown, null).by(new Actor(shown, null, null, null));
        BookingClient client = found(clientId).filter(c -> secret != null && c.opensWith(secret))
                .orElseThrow(() -> new NotPermitted(WRONG));
        act.by(new Actor(shown, shown, client.name(), Role.BOOKING));
        return client.view();
    }

    private Optional<BookingClient> found(String clientId) {
        return clientId == null ? Optional.empty() : Optional.ofNullable(em.find(BookingClient.class, clientId));
    }
}
