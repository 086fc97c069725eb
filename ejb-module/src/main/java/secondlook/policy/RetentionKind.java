package secondlook.policy;

/**
 * The kinds of data that are kept for a time and then erased; docs/retention.md lists all that is kept
 * (307.5-6.1.3.b).
 */
public enum RetentionKind {
    PROBE_WITHOUT_LEAD("Photograph of a request without a lead", Clause.PROBE_REMOVAL),
    PROBE_OF_LEAD("Photograph of a request with a lead", Clause.AUTOMATIC_PURGE),
    PROBE_TEMPLATE("Template made from a photograph", Clause.PROBE_REMOVAL),
    CANDIDATE_LIST("Candidate list of a search", Clause.AUTOMATIC_PURGE),
    REPORT("Supplemental incident report", Clause.AUTOMATIC_PURGE),
    ENROLMENT("Photograph of an enrolment", Clause.PROTECTED_STORE),
    ENROLMENT_TEMPLATE("Template of an enrolment", Clause.PROTECTED_STORE),
    KEPT_PICTURE("Picture kept beside a booking", Clause.AUTOMATIC_PURGE),
    WORK_FILE("File of an import or a self-test", Clause.AUTOMATIC_PURGE);

    private final String label;
    private final Clause clause;

    RetentionKind(String label, Clause clause) {
        this.label = label;
        this.clause = clause;
    }

    public String label() {
        return label;
    }

    /** The clause it is erased under. */
    public Clause clause() {
        return clause;
    }
}
