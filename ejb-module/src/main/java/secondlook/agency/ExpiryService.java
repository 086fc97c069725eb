package secondlook.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.policy.Role;
import secondlook.post.NewLetter;
import secondlook.post.Outbox;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.DepartmentDay;
import secondlook.shared.NotFound;

/**
 * Tells both sides by mail 90, 30 and 7 days before an agreement expires (307.5-5.5.a): the agency's requesters at
 * their official addresses, and the LASO at the configured one. The pages and the token answers say it too, so that
 * a letter that does not arrive is no loss of the warning.
 */
@Audited
@Stateless
public class ExpiryService {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    DepartmentDay day;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "secondlook.agency.mail")
    Optional<String> laso;

    /** Queues the letters of the warning that is due; Conflict when none is. */
    @RolesAllowed({Role.Name.SYSTEM})
    public void warn(String agreementId) {
        act.on("agreement " + agreementId, null);
        Agreement agreement = em.find(Agreement.class, agreementId);
        if (agreement == null) {
            throw new NotFound("There is no such agreement.");
        }
        LocalDate today = day.today();
        AgencyBook book = new AgencyBook(em);
        AgencyView agency = book.view(book.agency(agreement.agencyId()), today);
        act.on("agreement " + agreement.number() + " with " + agency.name(), null);
        Integer days = agency.agreements().stream().filter(a -> a.id().equals(agreementId)).findFirst()
                .map(AgreementView::warning).orElse(null);
        if (days == null) {
            throw new Conflict("No warning is due for agreement " + agreement.number() + ".");
        }
        em.persist(new ExpiryNotice(agreementId, days, clock.instant()));
        em.flush();
        Set<String> addressees = new LinkedHashSet<>();
        laso.filter(address -> !address.isBlank()).ifPresent(addressees::add);
        addressees.addAll(book.officialAddresses(book.agency(agreement.agencyId()), today));
        List<String> to = List.copyOf(addressees);
        act.detail("Expires on " + agreement.expires() + ", warning of " + days + " days to " + to.size()
                + " addresses");
        if (!to.isEmpty()) {
            outbox.queue(new NewLetter("agreement " + agreement.number(), to, "Agreement " + agreement.number()
                    + " expires on " + agreement.expires(), text(agency.name(), agreement)));
        }
    }

    private static String text(String agency, Agreement agreement) {
        return "Agreement " + agreement.number() + " between the Department and " + agency + " expires on "
                + agreement.expires() + ".\n\nFacial recognition requests of the agency stop as that day begins "
                + "(Directive 307.5-5.5.a). Both sides can go on without a gap if a new agreement is in force from "
                + "that day: conclude it and have the Department's LASO record it before.\n";
    }
}
