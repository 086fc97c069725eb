package secondlook.engine.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which slots were removed, and in which order. One thread adds; any may look. */
final class Removals {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Map<Integer, Integer> ordinals = new ConcurrentHashMap<>();
    private final List<Integer> slots = new ArrayList<>();

    synchronized void add(int slot) {
        ordinals.put(slot, slots.size());
        slots.add(slot);
    }

    /** The number of removals before this slot's own; the highest integer when it was never removed. */
    int ordinal(int slot) {
        return ordinals.getOrDefault(slot, NEVER);
    }

    /** Whether the slot still counts after this many removals. */
    boolean inForce(int slot, int removals) {
        return ordinal(slot) >= removals;
    }

    synchronized int count() {
        return slots.size();
    }

    /** The slots of the removals from one ordinal to before another. */
    synchronized List<Integer> between(int from, int to) {
        return List.copyOf(slots.subList(Math.min(from, to), to));
    }
}
