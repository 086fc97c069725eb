package secondlook.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.DepartmentDay;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.Text;
import secondlook.shared.UniqueKey;

/**
 * The LASO keeps the register of agencies, agreements and credentials (307.5-5.5, 3.6). A suspension counts from the
 * next call: the agency's tokens are refused and its open requests freeze in the same transaction.
 */
@Audited
@Stateless
public class AgencyService {

    private static final int SHORTEST_FINDING = 15;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    DepartmentDay day;

    @Inject
    Event<StandingChanged> standingChanged;

    @Inject
    @ConfigProperty(name = "secondlook.agency.secrets", defaultValue = "false")
    boolean secrets;

    /** Registers an agency. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView register(NewAgency wanted) {
        act.on("agency " + Text.cut(wanted.name(), 200), null);
        if (wanted.kind() == null) {
            throw new Invalid("kind", "Say what kind of agency it is.");
        }
        PolicyRefused.unless(AgencyPolicy.mayRegister(wanted.kind().lawEnforcement(),
                wanted.immigrationEnforcement()));
        Agency.Verified verified = new Agency.Verified(Text.required("name", wanted.name(), 200), ori(wanted.ori()),
                wanted.kind(), verified(wanted.verification()));
        Agency agency = new Agency(UUID.randomUUID().toString(), verified, caller.get().account(), clock.instant());
        persist(agency, "An agency of this name or with this ORI is registered already.");
        return view(agency);
    }

    private Verification verified(Verification given) {
        if (given.on() == null || given.on().isAfter(today())) {
            throw new Invalid("verifiedOn", "Enter the day of the verification, today or before.");
        }
        return new Verification(Text.required("verifiedBy", given.by(), 200), given.on(),
                Text.required("verifiedHow", given.how(), 1000));
    }

    private static String ori(String text) {
        String ori = Text.required("ori", text, 9).toUpperCase(Locale.ROOT);
        if (!ori.matches("[A-Z]{2}[A-Z0-9]{7}")) {
            throw new Invalid("ori",
                    "An ORI has nine characters: the state's two letters, then seven letters or digits.");
        }
        return ori;
    }

    private void persist(Object record, String whenTaken) {
        try {
            em.persist(record);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict(whenTaken);
            }
            throw e;
        }
    }

    /** Records a signed agreement. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView addAgreement(NewAgreement signed) {
        Agency agency = agency(signed.agencyId());
        act.on("agreement " + Text.cut(signed.number(), 60) + " with " + agency.name(), null);
        NewAgreement clean = Signed.complete(agency.id(), signed);
        act.on("agreement " + clean.number() + " with " + agency.name(), Sha256.of(clean.document()));
        PolicyRefused.unless(AgencyPolicy.offensesListed(clean.offenses(),
                PolicyParameters.at(clock.instant()).scope()));
        persist(new Agreement(UUID.randomUUID().toString(), clean, caller.get().account(), clock.instant()),
                "This agency has an agreement of this number already.");
        return view(agency);
    }

    /**
     * Issues API credentials. Only on an agreement in force (307.5-5.5.a). Programs prove themselves by keys that are
     * registered afterwards; where secrets are configured there is one too, shown once.
     */
    @RolesAllowed({Role.Name.LASO})
    public NewClient issueClient(String agencyId) {
        Agency agency = agency(agencyId);
        AgencyPolicy.Standing standing = book().standing(agency, today());
        PolicyRefused.unless(AgencyPolicy.compliant(standing));
        PolicyRefused.unless(AgencyPolicy.agreement(standing, today()));
        NewClient credentials = ApiClient.credentials(secrets);
        em.persist(new ApiClient(agency, credentials, caller.get().account(), clock.instant()));
        act.on("client " + credentials.clientId() + " of " + agency.name(), null);
        return credentials;
    }

    /** Revokes credentials; effective at the next call. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView revokeClient(String clientId) {
        act.on("client " + Text.cut(clientId, 60), null);
        ApiClient client = book().client(clientId)
                .orElseThrow(() -> new NotFound("There are no such credentials."));
        client.revoke(caller.get().account(), clock.instant());
        return view(book().agency(client.agencyId()));
    }

    /** Suspends every request of the agency at once (307.5-5.5.c). */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView suspend(String agencyId, String finding) {
        Agency agency = held(agencyId);
        Finding.Written written = new Finding.Written(book().nextFinding(agency), written(finding));
        agency.suspend(written.number(), written.text());
        return found(agency, written);
    }

    /** Lifts the suspension with a written finding of compliance. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView reinstate(String agencyId, String finding) {
        Agency agency = held(agencyId);
        Finding.Written written = new Finding.Written(book().nextFinding(agency), written(finding));
        agency.reinstate();
        return found(agency, written);
    }

    private static String written(String finding) {
        String written = Text.required("finding", finding, 2000);
        if (written.length() < SHORTEST_FINDING) {
            throw new Invalid("finding", "Write the finding in at least " + SHORTEST_FINDING + " characters.");
        }
        return written;
    }

    private AgencyView found(Agency agency, Finding.Written written) {
        act.detail(written.number() + ": " + written.text());
        em.persist(new Finding(UUID.randomUUID().toString(), agency, written, caller.get().account(),
                clock.instant()));
        standingChanged.fire(new StandingChanged(agency.id(), agency.suspended(), written.number(),
                written.text()));
        return view(agency);
    }

    /** One agency of the register. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public AgencyView view(String agencyId) {
        return view(agency(agencyId));
    }

    /** The document of an agreement, as it was attached. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public AgreementDocument document(String agreementId) {
        act.on("agreement " + Text.cut(agreementId, 36), null);
        Agreement agreement = agreementId == null ? null : em.find(Agreement.class, agreementId);
        if (agreement == null) {
            throw new NotFound("There is no such agreement.");
        }
        act.on("agreement " + agreement.number(), agreement.documentSha256());
        return agreement.attached();
    }

    /** The register. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public List<AgencyView> list() {
        act.on("agency register", null);
        return book().agencies().stream().map(this::view).toList();
    }

    private Agency agency(String id) {
        act.on("agency " + Text.cut(id, 36), null);
        Agency agency = book().agency(id);
        act.on("agency " + agency.name(), null);
        return agency;
    }

    private AgencyView view(Agency agency) {
        return book().view(agency, today());
    }

    private Agency held(String id) {
        return book().held(agency(id).id());
    }

    private AgencyBook book() {
        return new AgencyBook(em);
    }

    private LocalDate today() {
        return day.today();
    }
}
