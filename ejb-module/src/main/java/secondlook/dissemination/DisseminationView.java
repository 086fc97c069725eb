package secondlook.dissemination;

import java.time.Instant;
import secondlook.policy.Manner;

/**
 * One release of a result.
 *
 * @param how  mail address, client, phone number or witness, by the manner
 * @param link null for a release by phone or in person
 */
public record DisseminationView(long id, String reportNumber, Manner manner, String toWhom, String how, Instant at,
                                String by, String unit, LinkView link) {
}
