package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import secondlook.policy.DutyLimits;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.PrerequisitePolicy;
import secondlook.shared.Attached;
import secondlook.shared.Text;

/**
 * One word on one prerequisite of one account: met, with its document, or withdrawn, with the reason (307.5-6.1.3.d,
 * 7.5). Written once and never changed; the last one of a kind counts, up to and including its last day.
 */
@Entity
@Table(name = "prerequisite")
public class Prerequisite {

    static final int LONGEST_REMARK = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "prerequisite_seq")
    @SequenceGenerator(name = "prerequisite_seq", sequenceName = "prerequisite_seq", allocationSize = 1)
    private Long id;

    private String username;

    @Enumerated(EnumType.STRING)
    private PrerequisiteKind kind;

    private boolean met;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private Integer hours;

    private String remark;

    @Column(name = "document_name")
    private String documentName;

    @Column(name = "document_type")
    private String documentType;

    @Column(name = "document_sha256")
    private String documentSha256;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected Prerequisite() {
    }

    /** Who wrote it, when, under which version of the numbers. */
    record Stamp(String account, Instant at, String policyVersion) {
    }

    private Prerequisite(String username, PrerequisiteKind kind, LocalDate doneOn, Stamp stamp) {
        this.username = Objects.requireNonNull(username, "username");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.doneOn = Objects.requireNonNull(doneOn, "doneOn");
        this.recordedBy = Objects.requireNonNull(stamp.account(), "recordedBy");
        this.recordedAt = Objects.requireNonNull(stamp.at(), "recordedAt");
        this.policyVersion = Objects.requireNonNull(stamp.policyVersion(), "policyVersion");
        if (recordedBy.equals(username)) {
            throw new IllegalArgumentException("Nobody records the own prerequisites");
        }
    }

    static Prerequisite met(NewPrerequisite wanted, Attached document, DutyLimits limits, Stamp stamp) {
        Prerequisite made = new Prerequisite(wanted.username(), wanted.kind(), wanted.doneOn(), stamp);
        made.met = true;
        made.validUntil = PrerequisitePolicy.validUntil(wanted.kind(), wanted.doneOn(), limits);
        made.hours = wanted.hours();
        made.remark = Text.optional("remark", wanted.remark(), LONGEST_REMARK);
        made.documentName = document.name();
        made.documentType = document.mediaType();
        made.documentSha256 = document.sha256();
        return made;
    }

    static Prerequisite withdrawn(String username, PrerequisiteKind kind, String reason, LocalDate today,
                                  Stamp stamp) {
        Prerequisite made = new Prerequisite(username, kind, today, stamp);
        made.remark = Text.required("reason", reason, LONGEST_REMARK);
        return made;
    }

    Long id() {
        return id;
    }

    String username() {
        return username;
    }

    PrerequisiteKind kind() {
        return kind;
    }

    PrerequisitePolicy.Held held() {
        return new PrerequisitePolicy.Held(met, validUntil);
    }

    /** The name, type and hash of the document; null for a withdrawal. */
    Attached document() {
        return documentSha256 == null ? null : new Attached(documentName, documentType, documentSha256);
    }

    PrerequisiteView view() {
        return new PrerequisiteView(id, kind, met, doneOn, validUntil, hours, remark, documentName, documentSha256,
                recordedAt, recordedBy);
    }
}
