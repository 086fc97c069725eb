package secondlook.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Objects;
import secondlook.policy.CaseStatus;
import secondlook.policy.Offense;
import secondlook.policy.StillSource;
import secondlook.shared.Sha256;

/** The one investigation a request is for, and the facts of suspicion in the requester's words. */
@Embeddable
class Investigation {

    @Column(name = "incident_number")
    private String incidentNumber;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Offense offense;

    @Enumerated(EnumType.STRING)
    @Column(name = "case_status")
    private CaseStatus caseStatus;

    private String purpose;

    private String facts;

    @Column(name = "facts_sha256")
    private String factsSha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "still_source")
    private StillSource source;

    @Column(name = "source_detail")
    private String sourceDetail;

    protected Investigation() {
    }

    Investigation(SubmitRequest given, Offense offense) {
        this.incidentNumber = Objects.requireNonNull(given.incidentNumber(), "incidentNumber");
        this.caseNumber = Objects.requireNonNull(given.caseNumber(), "caseNumber");
        this.offense = Objects.requireNonNull(offense, "offense");
        this.caseStatus = Objects.requireNonNull(given.caseStatus(), "caseStatus");
        this.purpose = Objects.requireNonNull(given.purpose(), "purpose");
        this.facts = Objects.requireNonNull(given.facts(), "facts");
        this.factsSha256 = sameWords(given.facts());
        this.source = Objects.requireNonNull(given.source(), "source");
        this.sourceDetail = given.sourceDetail();
    }

    /** The same for texts that differ only in case, blanks and punctuation: copied is copied. */
    static String sameWords(String facts) {
        return Sha256.ofParts(facts.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    /** What the audit trail gives as the reason of an act on the case (307.5-7.9.d). */
    static String justification(Offense offense, String incidentNumber, String purpose) {
        return offense.label() + ", incident " + incidentNumber + ": " + purpose;
    }

    void stands(CaseStatus status) {
        caseStatus = Objects.requireNonNull(status, "status");
    }

    String incidentNumber() {
        return incidentNumber;
    }

    String caseNumber() {
        return caseNumber;
    }

    Offense offense() {
        return offense;
    }

    CaseStatus caseStatus() {
        return caseStatus;
    }

    String purpose() {
        return purpose;
    }

    String facts() {
        return facts;
    }

    StillSource source() {
        return source;
    }

    String sourceDetail() {
        return sourceDetail;
    }
}
