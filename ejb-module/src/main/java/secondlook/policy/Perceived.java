package secondlook.policy;

import java.util.Objects;

/** What the first examiner perceives on the probe, for the Board's tables alone (307.5-6.2). */
public record Perceived(PerceivedRace race, PerceivedSex sex) {

    public static final Perceived UNKNOWN = new Perceived(PerceivedRace.UNKNOWN, PerceivedSex.UNKNOWN);

    public Perceived {
        Objects.requireNonNull(race, "race");
        Objects.requireNonNull(sex, "sex");
    }

    /** Null unless both were chosen. */
    public static Perceived of(PerceivedRace race, PerceivedSex sex) {
        return race == null || sex == null ? null : new Perceived(race, sex);
    }
}
