package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import secondlook.policy.AgencyPolicy;
import secondlook.shared.Caller;
import secondlook.shared.DepartmentDay;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

/**
 * Agencies and agreements as intake needs them.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AgencyRecords {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    DepartmentDay day;

    /** The agency as policy sees it today. */
    public AgencyPolicy.Standing standing(String agencyId) {
        AgencyBook book = new AgencyBook(em);
        return book.standing(book.agency(agencyId), day.today());
    }

    /**
     * The same at the moment of writing: no suspension commits between this and the end of the act, so that it meets
     * either no request or one that it freezes (307.5-5.5.c). Asked last, because the agency's other acts wait.
     */
    public AgencyPolicy.Standing heldStanding(String agencyId) {
        AgencyBook book = new AgencyBook(em);
        return book.standing(book.held(agencyId), day.today());
    }

    /** The day that counts for agreements. */
    public LocalDate today() {
        return day.today();
    }

    /** The mail domains that the agreement in force lists; none without an agreement in force (307.5-7.1). */
    public Set<String> mailDomains(String agencyId) {
        AgencyBook book = new AgencyBook(em);
        return book.mailDomains(book.agency(agencyId), day.today());
    }

    /**
     * For every act by which an agency changes something: refused when it is suspended, otherwise no suspension commits
     * before the act does (307.5-5.5.c). Nothing to be asked of anybody else. The agency's row is held from here on, so
     * it is asked for before any row of a request is.
     */
    public void stillCompliant(Caller who) {
        if (who.agencyId() != null) {
            PolicyRefused.unless(AgencyPolicy.compliant(heldStanding(who.agencyId())));
        }
    }

    /** By which finding the agency is suspended now, number and words; empty for one in compliance. */
    public Optional<String> suspension(String agencyId) {
        Agency agency = new AgencyBook(em).agency(agencyId);
        return agency.suspended() ? Optional.of("finding " + agency.findingNumber() + ": " + agency.finding())
                : Optional.empty();
    }

    /** Who is on record for the agency under this name (307.5-6.1.3.d). */
    public Optional<AgencyPolicy.Requester> requester(String agencyId, String name) {
        return new AgencyBook(em).requester(agencyId, name).map(NamedRequester::facts);
    }

    /** Official mail addresses of the people an agency names; none for an agency that is not registered. */
    public List<String> officialAddresses(String agencyName) {
        AgencyBook book = new AgencyBook(em);
        return book.named(agencyName).map(agency -> book.officialAddresses(agency, day.today())).orElse(List.of());
    }

    /** How many requests the agreement covers. */
    public AgencyPolicy.Volume volume(String agreementId) {
        AgreementTerms terms = agreement(agreementId).terms();
        return new AgencyPolicy.Volume(terms.perMonth(), terms.perYear());
    }

    /** When the day begins that counts for agreements. */
    public Instant begins(LocalDate ofAgreements) {
        return day.begins(ofAgreements);
    }

    /** The agency's name. */
    public String name(String agencyId) {
        return new AgencyBook(em).agency(agencyId).name();
    }

    /** The agreement's number. */
    public String agreementNumber(String agreementId) {
        return agreement(agreementId).number();
    }

    private Agreement agreement(String id) {
        Agreement agreement = id == null ? null : em.find(Agreement.class, id);
        if (agreement == null) {
            throw new NotFound("There is no such agreement.");
        }
        return agreement;
    }
}
