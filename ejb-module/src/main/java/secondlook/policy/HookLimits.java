package secondlook.policy;

/**
 * The numbers of webhooks (307.5-5.5, 7.1). The directive gives none; the schedule has the span that the Standard
 * Webhooks specification recommends, some three days.
 *
 * @param attempts          most attempts of one message
 * @param firstPauseSeconds between the first attempt and the second
 * @param growth            how many times longer each further pause is
 * @param longestPauseHours the longest pause
 * @param timeoutSeconds    within which an endpoint has to answer (Standard Webhooks: 15 to 30)
 * @param overlapHours      how long the secret before signs too (house rule: a day for the change)
 * @param disableAfterHours of failure without a message accepted, an endpoint is disabled (house rule)
 * @param mostEndpoints     of one agency (house rule)
 * @param mostReplayed      messages of one replay (house rule)
 */
public record HookLimits(int attempts, int firstPauseSeconds, int growth, int longestPauseHours, int timeoutSeconds,
                         int overlapHours, int disableAfterHours, int mostEndpoints, int mostReplayed) {

    static final HookLimits RULE = new HookLimits(10, 5, 5, 24, 15, 24, 72, 10, 1000);
}
