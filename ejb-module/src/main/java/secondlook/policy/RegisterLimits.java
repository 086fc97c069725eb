package secondlook.policy;

/**
 * The numbers of the registers that feed the Board's reports (307.5-4, 7.2, 7.3). Where the directive gives none, each
 * says where its value comes from.
 *
 * @param noticeHours       hours from the confirmation of a violation of 3.5 to its four notices (307.5-4.2: 24)
 * @param firstAlarmHours   first alarm while one of them is not delivered (half of the time, house rule)
 * @param secondAlarmHours  second alarm (four hours are left, house rule)
 * @param shortestText      shortest description, finding or reason in writing, characters (house rule)
 * @param largestDocument   largest document of an entry, bytes (as of the prerequisites)
 * @param breachSeenHours   supervisor and LASO have seen a report of a breach after so many hours (CJIS-type default
 *                          for the report of an incident: one hour)
 * @param assessmentHours   a breach is assessed after so many hours (307.5-7.2 "without unreasonable delay"; house
 *                          rule)
 * @param agencyHours       originating agencies are notified so many hours after the assessment (307.5-7.2 "as soon as
 *                          practicable"; house rule)
 * @param individualHours   the decision on affected individuals is made so many hours after the assessment (house rule:
 *                          ten days)
 */
public record RegisterLimits(int noticeHours, int firstAlarmHours, int secondAlarmHours, int shortestText,
                             int largestDocument, int breachSeenHours, int assessmentHours, int agencyHours,
                             int individualHours) {

    static final RegisterLimits RULE = new RegisterLimits(24, 12, 20, 20, 10_000_000, 1, 24, 72, 240);

    public RegisterLimits {
        if (noticeHours < 1 || noticeHours > 24) {
            throw new IllegalArgumentException("Notices go out within 24 hours at most (307.5-4.2)");
        }
        if (firstAlarmHours < 1 || firstAlarmHours >= secondAlarmHours || secondAlarmHours >= noticeHours) {
            throw new IllegalArgumentException("The alarms come one after the other, before the time is over");
        }
    }
}
