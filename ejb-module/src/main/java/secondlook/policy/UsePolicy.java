package secondlook.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Signs that somebody uses an account that is not theirs (307.5-7.6). Nobody is kept out by them: the LASO and the
 * owner are told.
 */
public final class UsePolicy {

    private UsePolicy() {
    }

    /** Where and when somebody signed in; the place is a workstation or an address. */
    public record Sighting(String place, Instant at) {
    }

    /** One person is at one place; going to another one takes time. */
    @Implements({Clause.CREDENTIALS})
    public static Decision onePlace(Sighting before, Sighting now, UseLimits limits) {
        boolean known = before.at() != null && before.place() != null && now.place() != null;
        boolean possible = !known || before.place().equals(now.place())
                || !now.at().isBefore(before.at().plus(Duration.ofMinutes(limits.minutesBetweenPlaces())));
        return Decision.when(possible, Clause.CREDENTIALS, "Signed in at " + now.place() + " less than "
                + limits.minutesBetweenPlaces() + " minutes after a sign-in at " + before.place() + ".");
    }

    /** Sign-ins outside the hours of the owner's unit are unusual. */
    @Implements({Clause.CREDENTIALS})
    public static Decision withinHours(String unit, LocalTime local, UseLimits limits) {
        UseLimits.Hours usual = limits.of(unit);
        return Decision.when(usual.contain(local.getHour()), Clause.CREDENTIALS, "Signed in at "
                + local.withSecond(0).withNano(0) + ", outside the usual hours of " + unit + " from " + usual.first()
                + " to " + usual.last() + ".");
    }

    /** A session stays where its owner has signed in: elsewhere it is perhaps a copy of its cookies that is used. */
    @Implements({Clause.CREDENTIALS})
    public static Decision staysThere(String signedInAt, String usedAt) {
        return Decision.when(signedInAt == null || signedInAt.equals(usedAt), Clause.CREDENTIALS, "The session that "
                + "was begun at " + signedInAt + " was used at " + usedAt + ".");
    }
}
