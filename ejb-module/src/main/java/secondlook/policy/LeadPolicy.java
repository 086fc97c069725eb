package secondlook.policy;

/** What may be issued, and what becomes of the probe (307.5-1, 5.4.4 to 5.4.6). */
public final class LeadPolicy {

    private LeadPolicy() {
    }

    /** A lead only from two agreeing viable opinions and the supervisor's signature. */
    @Implements({Clause.PURPOSE, Clause.TWO_EXAMINERS, Clause.SIGN_OFF, Clause.REPORT})
    public static Decision issue(CorroborationPolicy.Opinion first, CorroborationPolicy.Opinion second,
                                 boolean signedOff) {
        if (first == null || second == null) {
            return Decision.refuse(Clause.TWO_EXAMINERS, "A lead needs the written opinions of two examiners.");
        }
        if (!signedOff) {
            return Decision.refuse(Clause.SIGN_OFF, "A lead needs the supervisor's written sign-off.");
        }
        if (CorroborationPolicy.agree(first, second).refused()) {
            return Decision.refuse(Clause.TWO_EXAMINERS, "The examiners disagree: there is no corroborated lead.");
        }
        return Decision.when(first.conclusion().viable(), Clause.REPORT,
                "No viable candidate was found; there is no lead to report. Close without candidate.");
    }

    /** Closing without a candidate is corroborated the same way; a corroborated lead may not be dropped. */
    @Implements({Clause.TWO_EXAMINERS, Clause.NO_CANDIDATE_NOTICE, Clause.PROBE_REMOVAL})
    public static Decision closeWithoutCandidate(CorroborationPolicy.Opinion first, CorroborationPolicy.Opinion second,
                                                 boolean signedOff) {
        if (first == null || second == null || !signedOff) {
            return Decision.refuse(Clause.TWO_EXAMINERS,
                    "No viable candidate is corroborated by two examiners and a supervisor, like a lead.");
        }
        boolean lead = CorroborationPolicy.agree(first, second).allowed() && first.conclusion().viable();
        return Decision.when(!lead, Clause.REPORT, "Both examiners put a candidate forward: issue the report.");
    }

    /** A report that has been issued is never changed; a new version says why. */
    @Implements({Clause.REPORT})
    public static Decision reissue(String reason) {
        return Decision.when(reason != null && reason.strip().length() >= 15, Clause.REPORT,
                "State in at least 15 characters why the report is reissued; version and reason are printed on it.");
    }

    /** Whoever receives a result has the statement before them; it is part of every answer that carries one. */
    @Implements({Clause.PURPOSE, Clause.REPORT})
    public static Decision carriesStatement(String text) {
        return Decision.when(text != null && text.replaceAll("\\s+", " ").contains(Statement.TEXT), Clause.REPORT,
                "A result may leave only with the statement of 307.5-5.4.4, word for word.");
    }
}
