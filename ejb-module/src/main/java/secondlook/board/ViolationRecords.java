package secondlook.board;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import secondlook.shared.CurrentCaller;

/**
 * The register of violations for the random evaluations and the Board's reports.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ViolationRecords {

    @Inject
    ViolationBook book;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Puts what the act found on record as suspected; its number. */
    public long suspect(NewViolation found) {
        SuspectedViolation violation = new SuspectedViolation(found, caller.get(), clock.instant());
        book.keep(violation);
        return violation.id();
    }

    /** What was confirmed from one moment until before another, as the Board reads it, oldest first. */
    public List<BoardViolation> confirmed(Instant from, Instant before) {
        return book.confirmed(from, before).stream().map(BoardViolation::of).toList();
    }
}
