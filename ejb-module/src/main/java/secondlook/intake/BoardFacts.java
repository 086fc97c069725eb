package secondlook.intake;

import java.time.Instant;
import secondlook.policy.Offense;
import secondlook.policy.StillSource;

/**
 * What the Board may know of a request (307.5-6.2).
 *
 * @param requestId the public id, which the Board is not told
 * @param number    for people of the unit, which the Board is not told either
 * @param from      unit or agency that asked
 * @param agency    whether it is an outside agency
 */
public record BoardFacts(String requestId, String number, String from, boolean agency, Offense offense,
                         StillSource source, Instant received) {
}
