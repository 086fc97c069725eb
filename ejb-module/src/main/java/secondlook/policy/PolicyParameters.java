package secondlook.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers a rule needs, dated, each with its source. A request keeps the {@link #version()} it ran under and is
 * judged by that version for good; versions are only ever added.
 *
 * @param version          label that requests and reports carry
 * @param effective        first day in force
 * @param listLength       candidates shown unless the examiner asks for another number
 * @param shortestList     fewest candidates of a search (FBI NGI Interstate Photo System: 2)
 * @param longestList      most candidates of a search (FBI NGI Interstate Photo System: 50)
 * @param scoreThreshold   lowest cosine similarity listed; -1 lists the best whatever their score
 * @param smallestFace     smallest edge of a face that may be searched, pixels
 * @param shortestFacts    shortest narrative of reasonable suspicion, characters (house rule for 307.5-5.3)
 * @param shortestPassword CJIS-type default, characters
 * @param failuresToLock   failed sign-ins that lock an account (CJIS-type default)
 * @param lockWindow       within so many minutes (CJIS-type default)
 * @param quality          limits of a probe's quality (307.5-2.3; ISO/IEC 29794-5 elements, values measured)
 * @param audit            how long entries of the audit trail are kept (307.5-7.9)
 * @param duties           prerequisites, reviews, break-glass and random evaluations (307.5-6.1.2, 6.1.3.d, 7.4, 7.5)
 * @param retention        how long what is kept, and how it is purged (307.5-6.1.3.b and c)
 * @param signIn           limits of sign-ins and sessions (307.5-7.1, 7.6, 7.7)
 * @param agencies         warnings before an outside agency's agreement expires (307.5-5.5.a)
 * @param board            what the Board is told, and when (307.5-6.2)
 * @param registers        violations, breaches and the other registers of the Board's reports (307.5-4, 7.2, 7.3)
 * @param post             outgoing mail and one-time links (307.5-7.1)
 * @param scope            offenses that may be searched for, photographs the gallery takes in (307.5-2.7, 5.4.2)
 * @param hooks            webhooks of outside agencies (307.5-5.5, 7.1)
 */
public record PolicyParameters(
        String version,
        LocalDate effective,
        int listLength,
        int shortestList,
        int longestList,
        double scoreThreshold,
        int smallestFace,
        int shortestFacts,
        int shortestPassword,
        int failuresToLock,
        int lockWindow,
        QualityLimits quality,
        AuditLimits audit,
        DutyLimits duties,
        RetentionLimits retention,
        SignInLimits signIn,
        AgencyLimits agencies,
        BoardLimits board,
        RegisterLimits registers,
        PostLimits post,
        ScopeLimits scope,
        HookLimits hooks) {

    private static final PolicyParameters FIRST = new PolicyParameters("2022-12-16", LocalDate.of(2022, 12, 16), 20, 2,
            50, -1.0, 40, 60, 12, 5, 15, QualityLimits.ADVICE, AuditLimits.RULE, DutyLimits.RULE,
            RetentionLimits.NO_PERIODS, SignInLimits.CJIS, AgencyLimits.RULE, BoardLimits.RULE,
            RegisterLimits.RULE, PostLimits.RULE, ScopeLimits.DIRECTIVE, HookLimits.RULE);
    private static final PolicyParameters QUALITY = FIRST.withQuality("2026-11-25", LocalDate.of(2026, 11, 25),
            QualityLimits.RULE);
    private static final PolicyParameters RETENTION = QUALITY.withRetention("2026-11-28", LocalDate.of(2026, 11, 28),
            RetentionLimits.RULE);
    private static final PolicyParameters HOURS = RETENTION.withSignIn("2026-11-29", LocalDate.of(2026, 11, 29),
            SignInLimits.CJIS.withUse(UseLimits.BY_UNIT));
    private static final List<PolicyParameters> VERSIONS = List.of(FIRST, QUALITY, RETENTION, HOURS);

    /** The next version, other than this one in the limits of quality alone. */
    private PolicyParameters withQuality(String next, LocalDate from, QualityLimits limits) {
        return new PolicyParameters(next, from, listLength, shortestList, longestList, scoreThreshold, smallestFace,
                shortestFacts, shortestPassword, failuresToLock, lockWindow, limits, audit, duties, retention, signIn,
                agencies, board, registers, post, scope, hooks);
    }

    /** The next version, other than this one in the periods of retention alone. */
    private PolicyParameters withRetention(String next, LocalDate from, RetentionLimits limits) {
        return new PolicyParameters(next, from, listLength, shortestList, longestList, scoreThreshold, smallestFace,
                shortestFacts, shortestPassword, failuresToLock, lockWindow, quality, audit, duties, limits, signIn,
                agencies, board, registers, post, scope, hooks);
    }

    /** The next version, other than this one in the limits of sign-ins and sessions alone. */
    private PolicyParameters withSignIn(String next, LocalDate from, SignInLimits limits) {
        return new PolicyParameters(next, from, listLength, shortestList, longestList, scoreThreshold, smallestFace,
                shortestFacts, shortestPassword, failuresToLock, lockWindow, quality, audit, duties, retention, limits,
                agencies, board, registers, post, scope, hooks);
    }

    /** The version in force at a moment: days are those of the Department's own clocks. */
    public static PolicyParameters at(Instant moment) {
        return on(PolicyVersions.day(moment));
    }

    /** The version in force on a day: the Board's newest, before its first the one that came with the software. */
    public static PolicyParameters on(LocalDate day) {
        return PolicyVersions.on(day).orElseGet(() -> builtIn(day));
    }

    /** The version that came with the software; the directive did not exist before its effective date. */
    private static PolicyParameters builtIn(LocalDate day) {
        return VERSIONS.stream().filter(v -> !v.effective().isAfter(day)).reduce((older, newer) -> newer)
                .orElse(VERSIONS.get(0));
    }

    /** The versions that came with the software, oldest first. */
    public static List<PolicyParameters> builtIn() {
        return VERSIONS;
    }

    /** The version a request recorded. */
    public static PolicyParameters version(String version) {
        return VERSIONS.stream().filter(v -> v.version().equals(version)).findFirst()
                .or(() -> PolicyVersions.version(version)).orElseThrow(
                        () -> new IllegalArgumentException("No policy version " + version));
    }
}
