package secondlook.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All key-encryption keys, the current one first, and how far the wrapping anew is. */
public record KeyOverview(List<KekView> keks, Instant asOf) {

    /** Keys of single objects, everywhere. */
    public long objects() {
        return keks.stream().mapToLong(KekView::objects).sum();
    }

    /** How many of them are not under the current key-encryption key yet. */
    public long left() {
        return keks.stream().filter(kek -> !kek.current()).mapToLong(KekView::objects).sum();
    }

    /** Whole percent that are under the current one; 100 only when all are. */
    public long share() {
        return objects() == 0 ? 100 : (objects() - left()) * 100 / objects();
    }

    /** Days since the current one was made. */
    public long age() {
        return keks.stream().filter(KekView::current).map(kek -> Duration.between(kek.since(), asOf).toDays())
                .findFirst().orElse(0L);
    }
}
