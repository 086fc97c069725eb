package secondlook.intake;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import secondlook.agency.AgencyRecords;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Decision;

/**
 * Whether an agreement covers one request more (307.5-5.5.a). Everything counts that was taken in under it, whatever
 * became of it: each was work that the two sides agreed on.
 */
final class AgreedVolume {

    private final EntityManager em;
    private final AgencyRecords agencies;

    AgreedVolume(EntityManager em, AgencyRecords agencies) {
        this.em = em;
        this.agencies = agencies;
    }

    /** Asked with the agency's row held, so that two requests at once do not both count as the last. */
    Decision covers(String agencyId, String agreementId) {
        AgencyPolicy.Volume agreed = agencies.volume(agreementId);
        if (agreed.perMonth() == null && agreed.perYear() == null) {
            return Decision.allow();
        }
        LocalDate today = agencies.today();
        return AgencyPolicy.volume(agreed, since(agencyId, agreementId, today.withDayOfMonth(1)),
                since(agencyId, agreementId, today.withDayOfYear(1)), today);
    }

    private long since(String agencyId, String agreementId, LocalDate first) {
        return em.createQuery("select count(r) from LeadRequest r where r.requester.agencyId = :agency"
                        + " and r.requester.agreementId = :agreement and r.receivedAt >= :first", Long.class)
                .setParameter("agency", agencyId).setParameter("agreement", agreementId)
                .setParameter("first", agencies.begins(first)).getSingleResult();
    }
}
