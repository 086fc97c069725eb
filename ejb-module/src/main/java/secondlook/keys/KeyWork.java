package secondlook.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import secondlook.shared.KeyVault;
import secondlook.shared.SealedTable;

/**
 * Seals what still lies in clear and wraps anew what is not under the current key-encryption key, one batch a call.
 * Where it has got to is in the rows; what is kept here only spares reading finished ones again.
 */
@ApplicationScoped
class KeyWork {

    @Inject
    KeyRows rows;

    @Inject
    KeyVault vault;

    private final Map<Object, List<Object>> reached = new HashMap<>();
    private final Set<Object> done = new HashSet<>();
    private String current;

    /** False when nothing is left to do. */
    synchronized boolean step() {
        vault.refresh();
        if (!vault.currentKek().equals(current)) {
            current = vault.currentKek();
            WrappedRows.ALL.forEach(this::again);
        }
        for (SealedTable table : SealedTable.values()) {
            if (!done.contains(table)) {
                went(table, rows.seal(table, reached.get(table)));
                return true;
            }
        }
        for (WrappedRows table : WrappedRows.ALL) {
            if (!done.contains(table)) {
                went(table, rows.rewrap(table, reached.get(table)));
                return true;
            }
        }
        return false;
    }

    /** Another round over all keys, for what was written with the key before while the round went on. */
    synchronized void again() {
        WrappedRows.ALL.forEach(this::again);
    }

    /** As {@link #again}, unless a round is going on. */
    synchronized void againWhenIdle() {
        if (done.containsAll(WrappedRows.ALL)) {
            again();
        }
    }

    private void again(WrappedRows table) {
        done.remove(table);
        reached.remove(table);
    }

    private void went(Object table, List<Object> last) {
        if (last == null) {
            done.add(table);
            reached.remove(table);
        } else {
            reached.put(table, last);
        }
    }
}
