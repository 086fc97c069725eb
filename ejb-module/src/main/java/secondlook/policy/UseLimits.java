package secondlook.policy;

import java.util.Locale;
import java.util.Map;

/**
 * What use of an account is unlikely to be its owner's (307.5-7.6). House rules, since neither the directive nor CJIS
 * gives numbers.
 *
 * @param minutesBetweenPlaces shortest time between sign-ins at two places, minutes
 * @param usual                the hours of every unit that has none of its own
 * @param ofUnits              the hours of single units, by their name in lower case
 */
public record UseLimits(int minutesBetweenPlaces, Hours usual, Map<String, Hours> ofUnits) {

    static final UseLimits RULE = new UseLimits(10, new Hours(5, 23), Map.of());

    /** Requests go to the Crime Intelligence Unit (307.5-5.4), which serves them at any hour. */
    static final UseLimits BY_UNIT = new UseLimits(10, RULE.usual(),
            Map.of("crime intelligence unit", Hours.WHOLE_DAY));

    /**
     * Hours of the day, local time, at which sign-ins are usual; over midnight where the first is the later one.
     *
     * @param first hour at which they begin
     * @param last  hour at which they are over; the same as the first for the whole day
     */
    public record Hours(int first, int last) {

        static final Hours WHOLE_DAY = new Hours(0, 0);

        boolean contain(int hour) {
            boolean day = first < last;
            return first == last || (day ? hour >= first && hour < last : hour >= first || hour < last);
        }
    }

    /** The hours of a unit, however its name is capitalized. */
    Hours of(String unit) {
        return unit == null ? usual : ofUnits.getOrDefault(unit.strip().toLowerCase(Locale.ROOT), usual);
    }
}
