package secondlook.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import secondlook.policy.AgencyPolicy;

/**
 * Agencies and agreements as intake needs them.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AgencyRecords {

    /** The agency as policy sees it today. */
    public AgencyPolicy.Standing standing(String agencyId) {
        throw new UnsupportedOperationException();
    }

    /** The agency's name. */
    public String name(String agencyId) {
        throw new UnsupportedOperationException();
    }

    /** The agreement's number. */
    public String agreementNumber(String agreementId) {
        throw new UnsupportedOperationException();
    }
}
