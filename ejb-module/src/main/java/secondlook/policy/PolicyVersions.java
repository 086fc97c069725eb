package secondlook.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions that the Board approved, as this server knows them. They are put here as a whole, from the records, at
 * the start and every half minute; each is in force from its first day, which lies after the day of its approval's
 * record, so that no server is late. Once one is in force no version that came with the software is any more.
 */
public final class PolicyVersions {

    private static volatile List<PolicyParameters> approved = List.of();
    private static volatile ZoneId zone = ZoneId.of("America/Detroit");

    private PolicyVersions() {
    }

    /** Replaces what is known. */
    public static void approved(List<PolicyParameters> versions) {
        approved = versions.stream().sorted(Comparator.comparing(PolicyParameters::effective)).toList();
    }

    /** Where the Department's clocks hang: a version comes into force at their midnight. */
    public static void zone(ZoneId where) {
        zone = where;
    }

    /** The day by the Department's clocks. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The midnight with which the day begins by the Department's clocks. */
    public static Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    static Optional<PolicyParameters> on(LocalDate day) {
        return approved.stream().filter(v -> !v.effective().isAfter(day)).reduce((older, newer) -> newer);
    }

    static Optional<PolicyParameters> version(String version) {
        return approved.stream().filter(v -> v.version().equals(version)).findFirst();
    }
}
