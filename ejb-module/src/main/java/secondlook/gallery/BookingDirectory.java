package secondlook.gallery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import secondlook.shared.NotPermitted;

/**
 * What credentials of booking systems stand for now.
 * Asked by the sign-in machinery at every call, before there is a caller: open to everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class BookingDirectory {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    /** The credentials; NotPermitted when they are revoked or unknown. */
    public BookingClientView current(String clientId) {
        return Optional.ofNullable(em.find(BookingClient.class, clientId)).filter(client -> !client.revoked())
                .map(BookingClient::view)
                .orElseThrow(() -> new NotPermitted("These credentials were revoked. Ask the Department's LASO."));
    }
}
