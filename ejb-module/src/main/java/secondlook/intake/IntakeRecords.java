package secondlook.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import secondlook.policy.RequestState;

/**
 * What came in, counted without people.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class IntakeRecords {

    /** Everything handed in: what was taken in and what was refused at the door. */
    public long received() {
        throw new UnsupportedOperationException();
    }

    /** Requests standing in each state; states without any are absent. */
    public Map<RequestState, Long> byState() {
        throw new UnsupportedOperationException();
    }

    /** Refusals, at the door or by a supervisor, by the id of the clause. */
    public Map<String, Long> refusedByClause() {
        throw new UnsupportedOperationException();
    }
}
