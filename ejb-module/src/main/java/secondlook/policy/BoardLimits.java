package secondlook.policy;

/**
 * The numbers around what the Board is told (307.5-6.2, 6.3). The directive says weekly and annual and no more.
 *
 * @param weeklyHour         hour of the Monday after the week at which its report is made, by the department's clocks
 *                           (house rule: before the day shift); likewise of the annual report's day
 * @param shortestCorrection shortest text of a correction, characters (house rule)
 * @param annualMonth        month of the following year in which the annual report is made (house rule: January)
 * @param annualDay          day of that month (house rule: the 15th, so that the last week is reported and corrected)
 * @param smallestCell       smallest count of persons or cases that the public edition of the annual report shows
 *                           (house rule: 5, a threshold common in public statistics)
 */
public record BoardLimits(int weeklyHour, int shortestCorrection, int annualMonth, int annualDay, int smallestCell) {

    static final BoardLimits RULE = new BoardLimits(6, 20, 1, 15, 5);

    /** IllegalArgumentException for a day that not every year has, or a threshold that hides nothing. */
    public BoardLimits {
        if (annualMonth < 1 || annualMonth > 12 || annualDay < 1 || annualDay > 28) {
            throw new IllegalArgumentException("The annual report is made on a day from 1 to 28 of a month");
        }
        if (smallestCell < 2) {
            throw new IllegalArgumentException("The smallest count shown is 2 or more");
        }
    }
}
