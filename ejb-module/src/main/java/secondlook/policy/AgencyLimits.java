package secondlook.policy;

import java.util.List;

/**
 * The numbers around outside agencies (307.5-5.5). The directive gives none of them.
 *
 * @param warnDays days before the last day of an agreement on which both sides are warned, the longest first (house
 *                 rule: a quarter for a renewal by both legal departments, a month, a week)
 */
public record AgencyLimits(List<Integer> warnDays) {

    static final AgencyLimits RULE = new AgencyLimits(List.of(90, 30, 7));

    public AgencyLimits {
        warnDays = List.copyOf(warnDays);
    }
}
