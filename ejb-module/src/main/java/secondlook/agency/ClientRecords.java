package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import secondlook.policy.AgencyPolicy;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;

/**
 * Programs of agencies as other ways of signing in need them.
 * Within their own acts: MANDATORY because the act that calls holds the transaction and the audit entry; open to every
 * role because that act has decided already, or nobody has a role yet.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClientRecords {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    Clock clock;

    /** What the credentials stand for; NotPermitted when they are revoked or unknown. */
    public AgencyGrant granted(String clientId) {
        AgencyBook book = new AgencyBook(em);
        return book.client(clientId).filter(client -> !client.revoked()).map(client -> book.grant(client, today()))
                .orElseThrow(() -> new NotPermitted("These credentials are unknown or were revoked. Ask the "
                        + "Department's LASO."));
    }

    /** PolicyRefused while the agency is suspended (307.5-5.5.c). */
    public void compliant(AgencyGrant grant) {
        AgencyBook book = new AgencyBook(em);
        PolicyRefused.unless(AgencyPolicy.compliant(book.standing(book.agency(grant.agencyId()), today())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
