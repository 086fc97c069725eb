package secondlook.engine.gallery;

import java.util.function.IntToLongFunction;

/**
 * Finds the slot of an enrolment's number: an open hash table of slots, 5 to 11 bytes each, the numbers themselves
 * staying in the records. One thread adds; any may look, and finds at least what was added before the snapshot it
 * holds was published.
 */
final class SlotIndex {

    static final int NONE = -1;

    private static final int SMALLEST = 64;

    private final IntToLongFunction idOf;
    private volatile int[] table = new int[SMALLEST];
    private int size;

    SlotIndex(IntToLongFunction idOf) {
        this.idOf = idOf;
    }

    int find(long id) {
        int[] seen = table;
        for (int at = home(id, seen.length);; at = at + 1 & seen.length - 1) {
            int entry = seen[at];
            if (entry == 0) {
                return NONE;
            }
            if (idOf.applyAsLong(entry - 1) == id) {
                return entry - 1;
            }
        }
    }

    /** The number must not be in the table yet. */
    void add(long id, int slot) {
        if ((size + 1L) * 4 > table.length * 3L) {
            grow();
        }
        put(table, id, slot + 1);
        size++;
    }

    private void grow() {
        int[] larger = new int[Math.multiplyExact(table.length, 2)];
        for (int entry : table) {
            if (entry != 0) {
                put(larger, idOf.applyAsLong(entry - 1), entry);
            }
        }
        table = larger;
    }

    private static void put(int[] table, long id, int entry) {
        int at = home(id, table.length);
        while (table[at] != 0) {
            at = at + 1 & table.length - 1;
        }
        table[at] = entry;
    }

    private static int home(long id, int length) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32) & length - 1;
    }
}
