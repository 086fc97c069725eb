package secondlook.oversight;

import java.time.Instant;
import java.util.Objects;
import secondlook.policy.Offense;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.policy.StillSource;
import secondlook.policy.Suitability;

/**
 * One request that was answered in a week, without people, cases or its own number (307.5-6.2).
 *
 * @param from     unit or agency
 * @param agency   whether an outside agency asked
 * @param quality  of the probe, null where it was not measured
 * @param race     as the first examiner recorded it, UNKNOWN where none did
 * @param lead     whether an investigative lead came of it
 */
public record FulfilledRequest(String from, boolean agency, Offense offense, StillSource source, Suitability quality,
                               PerceivedRace race, PerceivedSex sex, boolean lead, Instant received,
                               Instant answered) {

    public FulfilledRequest {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(offense, "offense");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(race, "race");
        Objects.requireNonNull(sex, "sex");
        if (answered.isBefore(received)) {
            throw new IllegalArgumentException("A request is answered after it was received");
        }
    }
}
