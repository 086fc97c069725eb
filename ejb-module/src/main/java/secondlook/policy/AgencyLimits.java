package secondlook.policy;

import java.util.List;

/**
 * The numbers around outside agencies (307.5-5.5). The directive gives none of them.
 *
 * @param warnDays       days before an agreement expires on which both sides are warned, the longest first (house
 *                       rule: a quarter for a renewal by both legal departments, a month, a week)
 * @param trainingMonths the training of a named requester counts so long (house rule: yearly, as that of members)
 */
public record AgencyLimits(List<Integer> warnDays, int trainingMonths) {

    static final AgencyLimits RULE = new AgencyLimits(List.of(90, 30, 7), 12);

    public AgencyLimits {
        warnDays = List.copyOf(warnDays);
    }
}
