package secondlook.web.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import secondlook.policy.RequestState;

/** How values read on a page; the functions of the tag library. */
public final class Show {

    private static final ZoneId ZONE = ZoneId.of(ConfigProvider.getConfig()
            .getOptionalValue("secondlook.zone", String.class).orElse("America/Detroit"));
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.US);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    private Show() {
    }

    /** The moment on the unit's clock. */
    public static String when(Instant at) {
        return at == null ? "" : LOCAL.format(at.atZone(ZONE));
    }

    /** What somebody reads off the unit's clock, as a moment. */
    public static Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(ZONE).toInstant();
    }

    /** The moment as somebody reads it off the unit's clock, to the minute. */
    public static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The moment as the audit trail keeps it. */
    public static String utc(Instant at) {
        return at == null ? "" : UTC.format(at);
    }

    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A similarity score: a number between -1 and 1, never a percentage. */
    public static String score(Double score) {
        return score == null ? "" : String.format(Locale.ROOT, "%.4f", score);
    }

    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        double kilo = bytes / 1024.0;
        return kilo < 1024 ? String.format(Locale.ROOT, "%.0f KB", kilo)
                : String.format(Locale.ROOT, "%.1f MB", kilo / 1024);
    }

    /** The beginning of a hash, for tables; the whole stands in the title. */
    public static String brief(String hash) {
        return hash == null || hash.length() <= 12 ? hash : hash.substring(0, 12) + "…";
    }

    /** The colour family of a state's badge; the label always stands beside it. */
    public static String tone(RequestState state) {
        return switch (state) {
            case SUBMITTED, CONSULTATION -> "attention";
            case ACCEPTED, SEARCHED, FIRST_EXAMINED, SECOND_EXAMINED -> "waiting";
            case SIGNED_OFF, LEAD_ISSUED -> "good";
            case REFUSED -> "bad";
            case FROZEN -> "frozen";
            case NO_CANDIDATE, CLOSED, WITHDRAWN -> "ended";
        };
    }
}
