package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import secondlook.shared.DepartmentDay;
import secondlook.shared.NotPermitted;

/**
 * What API credentials stand for now.
 * Asked by the sign-in machinery at every call, before there is a caller: open to everybody, and no act of its own.
 */
@Stateless
@PermitAll
public class ClientDirectory {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    DepartmentDay day;

    /** The grant; NotPermitted when the credentials are revoked or unknown. */
    public AgencyGrant current(String clientId) {
        AgencyBook book = new AgencyBook(em);
        return book.client(clientId).filter(client -> !client.revoked())
                .map(client -> book.grant(client, day.today()))
                .orElseThrow(() -> new NotPermitted("These credentials were revoked. Ask the Department's LASO."));
    }
}
