package secondlook.policy;

/**
 * The numbers around what the Board is told (307.5-6.2). The directive says weekly and no more.
 *
 * @param weeklyHour         hour of the Monday after the week at which its report is made, by the department's clocks
 *                           (house rule: before the day shift)
 * @param shortestCorrection shortest text of a correction, characters (house rule)
 */
public record BoardLimits(int weeklyHour, int shortestCorrection) {

    static final BoardLimits RULE = new BoardLimits(6, 20);
}
