import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the server has said yes to, or has refused, over HTTP: by kind of act, the names of what it was done to. */
final class Acknowledged {

    private final Map<String, Set<String>> names = new ConcurrentHashMap<>();
    private final AtomicLong reads = new AtomicLong();

    void add(String kind, String name) {
        names.computeIfAbsent(kind, none -> ConcurrentHashMap.newKeySet()).add(name);
    }

    /** Looks at a page are counted: they leave an entry and no row. */
    void look() {
        reads.incrementAndGet();
    }

    Set<String> of(String kind) {
        return names.getOrDefault(kind, Set.of());
    }

    long looks() {
        return reads.get();
    }

    long all() {
        return reads.get() + names.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public String toString() {
        Map<String, Object> counts = new TreeMap<>();
        names.forEach((kind, of) -> counts.put(kind, of.size()));
        counts.put("look", reads);
        return counts.toString();
    }
}
