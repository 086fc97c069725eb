package secondlook.board;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import secondlook.policy.RegisterKind;

/**
 * The registers for the Board's reports.
 * For the other capabilities, within their own acts: MANDATORY because the act that calls holds the transaction and
 * the audit entry; open to every role because that act has decided already.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RegisterRecords {

    @Inject
    RegisterBook book;

    /** What was recorded from one moment until before another, addenda among it, oldest first. */
    public List<EntryView> recorded(RegisterKind kind, Instant from, Instant before) {
        return book.recorded(kind, from, before);
    }
}
