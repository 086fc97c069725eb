package secondlook.board;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * The breaches for the annual report (307.5-6.3, 7.2).
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BreachRecords {

    @Inject
    BreachBook book;

    /** What was reported from one moment until before another, as the Board reads it, oldest first. */
    public List<BoardBreach> reported(Instant from, Instant before) {
        return book.reported(from, before).stream().map(breach -> new BoardBreach(breach.id(), breach.medium(),
                breach.reportedAt(), breach.assessed(), breach.confirmed(), breach.affected().size())).toList();
    }
}
