package secondlook.policy;

import java.time.LocalDate;

/**
 * The clauses of Directive 307.5, effective 16 December 2022. One constant a clause; its id is what messages, pages,
 * audit entries and tests name. A clause that software cannot prove, or that this version does not carry out yet, says
 * why, so that the coverage table is honest about it.
 */
public enum Clause {
    PURPOSE("1", "Facial recognition only for Part 1 violent crime or Home Invasion I; a result is a lead"),
    BIOMETRIC_DATA("2.1", "Biometric data", "a definition"),
    SOFTWARE("2.2", "The contracted software", "a definition"),
    EXAMINER("2.3", "Examiners are trained and compare images one to one and one to many"),
    TWO_EXAMINERS("2.4", "Every search is corroborated by at least two examiners and one supervisor"),
    HIGHLY_RESTRICTED("2.5", "Highly restricted personal information", "a definition"),
    HOME_INVASION("2.6", "Home Invasion I", "a definition; the closed list of offenses of 5.2 uses it"),
    PART_ONE_CRIMES("2.7", "Robbery, sexual assault, aggravated assault, homicide"),
    PII("2.8", "Personally identifiable information", "a definition"),
    REASONABLE_SUSPICION("2.9", "Reasonable suspicion", "a definition; 5.3 carries it out"),
    SNAP("2.10", "Statewide Network of Agency Photos", "a definition"),
    NO_SURVEILLANCE("3.1", "No surveillance of the public through any camera"),
    NO_VIDEO("3.2", "Not on live stream or recorded video"),
    NO_MOBILE("3.3", "No mobile facial recognition"),
    NO_PREDICTION("3.4", "No predictive analysis"),
    PROTECTED_BASIS("3.5", "Nothing based solely on views, participation or protected class"),
    NO_IMMIGRATION("3.6", "Never to assess immigration status"),
    MISCONDUCT("4.1", "Violations are major misconduct"),
    VIOLATION_NOTICE("4.2", "Violations of 3.5 notified within 24 hours"),
    STILL_IMAGES("5.1", "Only a still image of an individual"),
    INVESTIGATION("5.2", "Only for an active or ongoing listed investigation"),
    INDIVIDUAL("5.3", "Reasonable suspicion for the individual searched"),
    REQUEST("5.4.1", "Requests to the Crime Intelligence Unit, complete, photographs kept as evidence"),
    GALLERY("5.4.2", "Searches run against criminal mug shots; a supervisor approves requests to the State Police"),
    SIGN_OFF("5.4.3", "Two examiners and a supervisor sign off in writing"),
    REPORT("5.4.4", "Supplemental incident report with the statement word for word"),
    NO_CANDIDATE_NOTICE("5.4.5", "No viable candidate: the requester is notified"),
    PROBE_REMOVAL("5.4.6", "No viable candidate: the photograph is removed"),
    AGREEMENT("5.5.a", "An outside agency needs a formal agreement first"),
    AGENCY_REQUEST("5.5.b", "Outside agency: law enforcement, contact data, acknowledged statement"),
    AGENCY_SUSPENSION("5.5.c", "A non-compliant agency is suspended at once"),
    LASO_OPERATES("6.1.1", "Operation and enforcement rest with the LASO", "an assignment of duty"),
    LASO_OVERSIGHT("6.1.2.a", "The LASO oversees and administers the program", "an assignment of duty"),
    LASO_AUTHORISES("6.1.2.b", "The LASO authorises individual access"),
    NEED_TO_KNOW("6.1.2.c", "Accounts and authorities follow the need to know"),
    RANDOM_EVALUATIONS("6.1.2.d", "Random evaluations of compliance"),
    COMMANDER_REVIEWS("6.1.3.a", "The CIU commanding officer reviews requests and results"),
    AUTOMATIC_PURGE("6.1.3.b", "Automatic purge by retention policy"),
    PURGE_AUDITS("6.1.3.c", "Random audits of the purge"),
    PREREQUISITES("6.1.3.d", "Personnel prerequisites documented"),
    PRIVACY("6.1.4", "Privacy, civil rights and civil liberties", "held by the least-data answers of every clause"),
    WEEKLY_REPORT("6.2", "Weekly report to the Board"),
    ANNUAL_REPORT("6.3", "Annual report to the Board"),
    POLICY_CHANGES("6.4", "The Board approves every policy change"),
    SECURITY("7.1", "Security at rest, in motion, in use; strong multifactor authentication"),
    BREACH("7.2", "Breaches are reported, assessed and notified"),
    MAINTENANCE("7.3", "Equipment and software are maintained, and it is on record"),
    PROTECTED_STORE("7.4", "Modified, accessed or purged only by authorised members"),
    DUTY_AND_TRAINING("7.5", "Access only with duty, background check and training"),
    CREDENTIALS("7.6", "Credentials are not shared: every sign-off asks for them again"),
    DEFAULT_PASSWORDS("7.7", "Default passwords replaced before the web interface works"),
    QUERIES_LOGGED("7.8", "Queries are logged with their user"),
    AUDIT_TRAIL("7.9", "Audit trail: name and unit, date, case number, justification");

    private static final LocalDate EFFECTIVE = LocalDate.of(2022, 12, 16);

    private final String id;
    private final String text;
    private final String untestableBecause;

    Clause(String id, String text) {
        this(id, text, null);
    }

    Clause(String id, String text, String untestableBecause) {
        this.id = "307.5-" + id;
        this.text = text;
        this.untestableBecause = untestableBecause;
    }

    /** For example {@code 307.5-5.4.3}. */
    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public LocalDate effective() {
        return EFFECTIVE;
    }

    public boolean testable() {
        return untestableBecause == null;
    }

    /** Why no test can prove it here; null for a testable clause. */
    public String untestableBecause() {
        return untestableBecause;
    }
}
