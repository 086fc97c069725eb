package secondlook.policy;

/**
 * What use of an account is unlikely to be its owner's (307.5-7.6). House rules, since neither the directive nor CJIS
 * gives numbers.
 *
 * @param minutesBetweenPlaces shortest time between sign-ins at two places, minutes
 * @param firstHour            first hour of the day, local time, at which sign-ins are usual
 * @param lastHour             hour at which they no longer are; the same as the first hour for the whole day
 */
public record UseLimits(int minutesBetweenPlaces, int firstHour, int lastHour) {

    static final UseLimits RULE = new UseLimits(10, 5, 23);
}
