package secondlook.audit;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * The acts under way in one transaction. Only the outermost writes, for itself and for those that ended within it; a
 * transaction of its own (REQUIRES_NEW) has its own outermost act.
 */
final class OpenActs {

    private final List<AuditLine> done = new ArrayList<>();
    private int depth;
    private boolean written;

    /** Those of the current transaction, or of this call alone when it has none. */
    static OpenActs current(TransactionSynchronizationRegistry transactions) {
        if (transactions.getTransactionKey() == null) {
            return new OpenActs();
        }
        OpenActs open = (OpenActs) transactions.getResource(OpenActs.class);
        if (open == null) {
            open = new OpenActs();
            transactions.putResource(OpenActs.class, open);
        }
        return open;
    }

    /** A second act in the same transaction would wait for the head that its own transaction has locked. */
    void begin() {
        if (written) {
            throw new IllegalStateException("One transaction holds one act: this one has ended already");
        }
        depth++;
    }

    /** An act has succeeded; answers with all that have, in the order they ended. */
    List<AuditLine> add(AuditLine entry) {
        done.add(entry);
        return List.copyOf(done);
    }

    boolean outermost() {
        return depth == 1;
    }

    void end() {
        depth--;
    }

    /** From now on the transaction holds the lock on the head. */
    List<AuditLine> write() {
        written = true;
        return List.copyOf(done);
    }
}
