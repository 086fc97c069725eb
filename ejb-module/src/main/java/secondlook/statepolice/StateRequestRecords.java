package secondlook.statepolice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * What went to the State Police, for the Board's reports (307.5-6.2).
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StateRequestRecords {

    @Inject
    StateRequestBook book;

    /** Sent from one moment until before another, in their order. */
    public List<SentRequest> sent(Instant from, Instant before) {
        return book.sent(from, before);
    }
}
