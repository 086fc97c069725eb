package secondlook.policy;

import java.time.Period;

/**
 * For how long what is kept, and how the purge works (307.5-6.1.3.b and c). The directive names no period but the one
 * of
 * 5.4.6; the others are proposals of this system for the Board to set, counted from the end of the request unless said
 * otherwise.
 *
 * @param probeWithoutLead photograph of a request that ended without candidate: at once (307.5-5.4.6); refused or
 *                         withdrawn: likewise, because nobody may search it any more
 * @param probeOfLead      photograph of a request with a lead, and its templates: one year, as long as the audit trail
 *                         must be able to show what was disseminated (307.5-7.9)
 * @param candidateList    candidates of a search, after the search: ten years, because searches that found other people
 *                         must be disclosed (Williams v. City of Detroit, settled June 2024)
 * @param report           supplemental incident report, after it was issued: ten years, for the same disclosure
 * @param keptPicture      profiles, scars and marks beside a booking, never searched, after they came in: five years
 * @param workFile         reports of imports and lists of unread files in the data folder, after they were written: 90
 *                         days
 * @param backup           copies of the database made before a purge: 35 days, a month and a few days to restore from
 * @param longestReview    a hold is reviewed at least so often: 180 days
 * @param batch            objects erased in one transaction: 100
 * @param auditSample      objects of one random audit: 25
 */
public record RetentionLimits(Period probeWithoutLead, Period probeOfLead, Period candidateList, Period report,
                              Period keptPicture, Period workFile, Period backup, Period longestReview, int batch,
                              int auditSample) {

    private static final Period NO_END = Period.ofYears(1000);

    /** Before the periods were set: only what 5.4.6 orders was erased. */
    static final RetentionLimits NO_PERIODS = new RetentionLimits(Period.ZERO, NO_END, NO_END, NO_END, NO_END, NO_END,
            NO_END, Period.ofDays(180), 100, 25);

    static final RetentionLimits RULE = new RetentionLimits(Period.ZERO, Period.ofYears(1), Period.ofYears(10),
            Period.ofYears(10), Period.ofYears(5), Period.ofDays(90), Period.ofDays(35), Period.ofDays(180), 100, 25);

    public RetentionLimits {
        if (batch < 1 || auditSample < 1) {
            throw new IllegalArgumentException("A batch and an audit hold at least one object");
        }
    }

    /** How long a kind is kept; a template goes with its photograph, an enrolment by expungement alone. */
    public Period of(RetentionKind kind) {
        return switch (kind) {
            case PROBE_WITHOUT_LEAD, PROBE_TEMPLATE -> probeWithoutLead;
            case PROBE_OF_LEAD -> probeOfLead;
            case CANDIDATE_LIST -> candidateList;
            case REPORT -> report;
            case ENROLMENT, ENROLMENT_TEMPLATE -> NO_END;
            case KEPT_PICTURE -> keptPicture;
            case WORK_FILE -> workFile;
        };
    }
}
