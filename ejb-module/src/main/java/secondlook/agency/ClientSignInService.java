package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.CurrentAct;
import secondlook.shared.DepartmentDay;
import secondlook.shared.NotPermitted;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/** What API credentials stand for (307.5-5.5). */
@Audited
@Stateless
public class ClientSignInService {

    private static final String WRONG = "The client id or the secret is wrong, or the credentials were revoked.";

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentAct act;

    @Inject
    DepartmentDay day;

    /**
     * Checks credentials; NotPermitted without saying which part was wrong, PolicyRefused for a suspended agency. Open
     * to everybody: whoever calls has no role yet.
     */
    @PermitAll
    public AgencyGrant grant(String clientId, String secret) {
        String shown = Text.cut(clientId, 60);
        act.on("client " + shown, null).by(new Actor(shown, null, null, null));
        act.by(new CurrentAct.Actor(Text.cut(clientId, 60), null, null, null));
        AgencyBook book = new AgencyBook(em);
        AgencyGrant grant = book.client(clientId).filter(client -> secret != null && client.opensWith(secret))
                .map(client -> book.grant(client, today())).orElseThrow(() -> new NotPermitted(WRONG));
        act.by(new CurrentAct.Actor(grant.clientId(), grant.clientId(), grant.agencyName(), Role.AGENCY));
        PolicyRefused.unless(AgencyPolicy.compliant(book.standing(book.agency(grant.agencyId()), today())));
        return grant;
    }

    /**
     * Asked for the call of an agency that is suspended, so that the refusal is on the trail (307.5-5.5.c); returns
     * when it has been reinstated meanwhile.
     */
    @RolesAllowed({Role.Name.AGENCY})
    public void standing(String clientId) {
        AgencyBook book = new AgencyBook(em);
        ApiClient client = book.client(clientId).orElseThrow(() -> new NotPermitted(WRONG));
        Agency agency = book.agency(client.agencyId());
        act.on("agency " + agency.name(), null);
        PolicyRefused.unless(AgencyPolicy.compliant(book.standing(agency, today())));
    }

    private LocalDate today() {
        return day.today();
    }
}
