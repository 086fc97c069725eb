package secondlook.audit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;

/**
 * Puts every act of every boundary on the trail (307.5-7.8, 7.9). The entry of an act that succeeds commits with it,
 * before its result is shown; that of a denied or failed one commits on its own. An act that cannot be recorded fails.
 * docs/decisions/audit-trail.md tells what happens to acts within acts.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor {

    private static final Logger LOG = Logger.getLogger(AuditInterceptor.class.getName());

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    CurrentAct act;

    @Inject
    Draft draft;

    @Inject
    AuditRecords records;

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        String name = call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
        OpenActs open = OpenActs.current(transactions);
        open.begin();
        act.open();
        try {
            Object result = attempt(name, open, call);
            if (open.outermost()) {
                write(open.write());
            }
            return result;
        } finally {
            act.close();
            open.end();
        }
    }

    private Object attempt(String name, OpenActs open, InvocationContext call) throws Exception {
        try {
            Object result = call.proceed();
            List<AuditLine> done = open.add(draft.allowed(name, act.about()));
            if (open.outermost() && inTransaction()) {
                prepare(done);
            }
            return result;
        } catch (Exception e) {
            Exception cause = somebodyWasFaster(e) ? new Conflict("Somebody else has changed this meanwhile. Look at "
                    + "it again.") : e;
            ended(name, open, cause);
            throw cause;
        } catch (Error e) {
            ended(name, open, e);
            throw e;
        }
    }

    private void prepare(List<AuditLine> done) {
        if (transactions.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
            throw new IllegalStateException("A part of the act failed, so all of it did");
        }
        records.prepare(done);
    }

    private void write(List<AuditLine> done) {
        if (inTransaction()) {
            records.append(done);
        } else {
            done.forEach(records::appendAlone);
        }
    }

    /** Acts within a failed one need no entry: they are undone with it, and its entry says why. */
    private void ended(String name, OpenActs open, Throwable cause) {
        if (!open.outermost()) {
            return;
        }
        try {
            records.appendRefusal(draft.ended(name, act.about(), cause), act.about());
        } catch (RuntimeException unrecorded) {
            LOG.log(Level.SEVERE, cause, () -> name + " ended and could not be recorded");
            unrecorded.addSuppressed(cause);
            throw unrecorded;
        }
    }

    private boolean inTransaction() {
        return transactions.getTransactionKey() != null;
    }

    private static boolean somebodyWasFaster(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
