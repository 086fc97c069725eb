package secondlook.policy;

/**
 * The numbers of outgoing mail and of one-time links (307.5-7.1). The directive gives none of them.
 *
 * @param firstPause     minutes after the first failed attempt; each pause is twice the one before (house rule)
 * @param longestPause   minutes of the longest pause (house rule: a quarter of a day)
 * @param mostAttempts   attempts before a letter is given up with an alarm (house rule: 14 attempts are a good day)
 * @param linkHours      hours that a mailed one-time link can be opened (house rule: over a weekend)
 * @param programMinutes minutes that a program's one-time link can be opened (house rule)
 * @param codeTries      wrong codes that revoke a link (CJIS-type default for failed sign-ins)
 */
public record PostLimits(int firstPause, int longestPause, int mostAttempts, int linkHours, int programMinutes,
                         int codeTries) {

    static final PostLimits RULE = new PostLimits(1, 360, 14, 72, 10, 5);

    public PostLimits {
        if (firstPause < 1 || longestPause < firstPause || mostAttempts < 1) {
            throw new IllegalArgumentException("A letter is tried at least once, with pauses of minutes that grow");
        }
        if (linkHours < 1 || programMinutes < 1 || codeTries < 1 || codeTries > 10) {
            throw new IllegalArgumentException("A link can be opened for a while, and a code be tried a few times");
        }
    }

    /** Minutes until the next attempt. */
    public long pauseAfter(int attempts) {
        long pause = firstPause;
        for (int i = 1; i < attempts && pause < longestPause; i++) {
            pause *= 2;
        }
        return Math.min(pause, longestPause);
    }
}
