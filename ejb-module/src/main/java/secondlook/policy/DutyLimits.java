package secondlook.policy;

/**
 * The numbers around access that the LASO and the commanding officer answer for (307.5-6.1.2, 6.1.3.d, 7.4, 7.5). The
 * directive gives none of them; each says where its value comes from.
 *
 * @param examinerHours       shortest initial training of examiners and supervisors, hours (practice of the state
 *                            police's SNAP unit: at least 80)
 * @param memberHours         shortest initial training of everybody else who needs one, hours (house rule)
 * @param backgroundMonths    a background check counts so long (CJIS-type default: every five years)
 * @param yearlyMonths        the yearly training counts so long
 * @param dutyMonths          the written need of duty counts so long (house rule)
 * @param firstDays           how long the account set at the console works before its own records are due, days
 * @param warnDays            first warning before a record lapses, days
 * @param urgentDays          second warning, days
 * @param largestDocument     largest document of a record, bytes
 * @param reviewDays          every account is reviewed so often, days
 * @param reviewGraceDays     an account that nobody has reviewed so long after the begin of a review is disabled, days
 * @param glassHours          access by break-glass ends by itself after so many hours (house rule)
 * @param glassApprovalHours  a second person decides on it within so many hours
 * @param shortestReason      shortest reason in writing, characters
 * @param largestDraw         most items of one random evaluation
 * @param widestNetwork       widest network of workstations, as a power of two of its addresses (house rule: /16)
 */
public record DutyLimits(
        int examinerHours,
        int memberHours,
        int backgroundMonths,
        int yearlyMonths,
        int dutyMonths,
        int firstDays,
        int warnDays,
        int urgentDays,
        int largestDocument,
        int reviewDays,
        int reviewGraceDays,
        int glassHours,
        int glassApprovalHours,
        int shortestReason,
        int largestDraw,
        int widestNetwork) {

    static final DutyLimits RULE = new DutyLimits(80, 1, 60, 12, 12, 30, 30, 7, 10_000_000, 90, 14, 8, 24, 20, 200, 16);

    /** Hours of initial training that a role needs. */
    public int hours(Role role) {
        return role == Role.EXAMINER || role == Role.SUPERVISOR ? examinerHours : memberHours;
    }
}
