package secondlook.agency;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.PolicyParameters;
import secondlook.shared.NotFound;

/** Reads the register for the boundaries of this capability. */
final class AgencyBook {

    private final EntityManager em;

    AgencyBook(EntityManager em) {
        this.em = em;
    }

    Agency agency(String id) {
        Agency agency = id == null ? null : em.find(Agency.class, id);
        if (agency == null) {
            throw new NotFound("There is no such agency.");
        }
        return agency;
    }

    /**
     * The agency as it is now, its row held until the transaction ends: what an act finds here is still true when the
     * act commits (307.5-5.5.c).
     */
    Agency held(String id) {
        Agency agency = agency(id);
        em.refresh(agency, LockModeType.PESSIMISTIC_WRITE);
        return agency;
    }

    /** The number of the next finding on the agency, to be asked for while its row is held. */
    String nextFinding(Agency agency) {
        long before = em.createQuery("select count(f) from Finding f where f.agencyId = :id", Long.class)
                .setParameter("id", agency.id()).getSingleResult();
        return agency.ori() + "-F" + (before + 1);
    }

    Optional<ApiClient> client(String clientId) {
        return Optional.ofNullable(clientId == null ? null : em.find(ApiClient.class, clientId));
    }

    List<Agency> agencies() {
        return em.createQuery("select a from Agency a order by a.name", Agency.class).getResultList();
    }

    List<Agreement> agreements(Agency agency) {
        return em.createQuery("select a from Agreement a where a.agencyId = :id order by a.effective desc, a.number",
                Agreement.class).setParameter("id", agency.id()).getResultList();
    }

    private List<ApiClient> clients(Agency agency) {
        return em.createQuery("select c from ApiClient c where c.agencyId = :id order by c.issuedAt, c.clientId",
                ApiClient.class).setParameter("id", agency.id()).getResultList();
    }

    private List<NamedRequester> requesters(Agency agency) {
        return em.createQuery("select r from NamedRequester r where r.agencyId = :id and r.removedAt is null"
                + " order by r.nameKey", NamedRequester.class).setParameter("id", agency.id()).getResultList();
    }

    /** Who is on record for the agency under the name. */
    Optional<NamedRequester> requester(String agencyId, String name) {
        return em.createQuery("select r from NamedRequester r where r.agencyId = :id and r.nameKey = :name"
                        + " and r.removedAt is null", NamedRequester.class).setParameter("id", agencyId)
                .setParameter("name", NamedRequester.key(name)).getResultStream().findFirst();
    }

    /** As the agreement in force lists them; none without one. */
    Set<String> mailDomains(Agency agency, LocalDate day) {
        return agreement(agency, day).filter(agreement -> agreement.inForce(day))
                .map(agreement -> agreement.terms().mailDomains()).orElse(Set.of());
    }

    /** The agency of the name, however it is capitalized. */
    Optional<Agency> named(String name) {
        return em.createQuery("select a from Agency a where lower(a.name) = :name", Agency.class)
                .setParameter("name", name.strip().toLowerCase(Locale.ROOT)).getResultStream().findFirst();
    }

    /** Where its requesters have an official address, by the agreement that counts on the day (307.5-7.1). */
    List<String> officialAddresses(Agency agency, LocalDate day) {
        Set<String> domains = agreement(agency, day).map(counts -> counts.terms().mailDomains()).orElse(Set.of());
        return requesters(agency).stream().map(requester -> requester.view(agency.name(), day).contact().email())
                .filter(address -> AgencyPolicy.officialAddress(address, domains).allowed()).distinct().toList();
    }

    /**
     * The agreement that counts on the day: the newest in force, else the next to come, else the last that expired.
     */
    Optional<Agreement> agreement(Agency agency, LocalDate day) {
        List<Agreement> all = agreements(agency);
        Optional<Agreement> inForce = all.stream().filter(a -> a.inForce(day)).findFirst();
        Optional<Agreement> next = all.stream().filter(a -> a.effective().isAfter(day))
                .min(Comparator.comparing(Agreement::effective));
        return inForce.or(() -> next).or(() -> all.stream().max(Comparator.comparing(Agreement::expires)));
    }

    /** As policy sees it; only verified law enforcement agencies come into the register. */
    AgencyPolicy.Standing standing(Agency agency, LocalDate day) {
        return agreement(agency, day).map(a -> new AgencyPolicy.Standing(true, agency.findingNumber(),
                a.effective(), a.expires(), a.offenses())).orElseGet(() -> new AgencyPolicy.Standing(true,
                agency.findingNumber(), null, null, Set.of()));
    }

    AgencyGrant grant(ApiClient client, LocalDate day) {
        Agency agency = agency(client.agencyId());
        Optional<Agreement> counts = agreement(agency, day);
        return new AgencyGrant(client.clientId(), agency.id(), agency.name(), counts.map(Agreement::id).orElse(null),
                agency.suspended(), counts.map(Agreement::expires).orElse(null),
                counts.map(a -> warning(a, agreements(agency), day)).orElse(null));
    }

    /** Null for an agreement not in force yet or not any more, and when another goes on without a day between. */
    private static Integer warning(Agreement agreement, List<Agreement> all, LocalDate day) {
        if (!agreement.inForce(day) || all.stream().anyMatch(next -> next.inForce(agreement.expires()))) {
            return null;
        }
        OptionalInt due = AgencyPolicy.expiryWarning(agreement.expires(), day, PolicyParameters.on(day).agencies());
        return due.isPresent() ? due.getAsInt() : null;
    }

    AgencyView view(Agency agency, LocalDate day) {
        List<Agreement> agreements = agreements(agency);
        return new AgencyView(agency.id(), agency.name(), agency.ori(), agency.kind(), agency.verification(),
                agency.finding(), agency.findingNumber(),
                agreements.stream().map(a -> a.view(warning(a, agreements, day))).toList(),
                requesters(agency).stream().map(r -> r.view(agency.name(), day)).toList(),
                clients(agency).stream().map(ApiClient::view).toList());
    }
}
