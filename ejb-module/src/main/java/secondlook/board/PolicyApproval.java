package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import secondlook.policy.PolicyChangePolicy;
import secondlook.shared.Attached;
import secondlook.shared.Text;

/** The Board's approval of a draft (307.5-6.4): day, resolution, document, first day. Written once, never changed. */
@Entity
@Table(name = "policy_approval")
public class PolicyApproval {

    private static final int LONGEST_RESOLUTION = 100;

    @Id
    @Column(name = "draft_id")
    private Long draftId;

    /** What it follows; each version is followed by one, whoever records approvals at the same moment. */
    @Column(name = "base_version")
    private String baseVersion;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    private String resolution;

    @Column(name = "active_from")
    private LocalDate activeFrom;

    @Column(name = "document_name")
    private String documentName;

    @Column(name = "document_type")
    private String documentType;

    @Column(name = "document_sha256")
    private String documentSha256;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorder_name")
    private String recorderName;

    protected PolicyApproval() {
    }

    PolicyApproval(PolicyDraft of, PolicyChangePolicy.Approval approval, Attached document, Stamp stamp) {
        this.draftId = of.id();
        this.baseVersion = of.baseVersion();
        this.approvedOn = Objects.requireNonNull(approval.approvedOn(), "approvedOn");
        this.resolution = Text.required("resolution", approval.resolution(), LONGEST_RESOLUTION);
        this.activeFrom = Objects.requireNonNull(approval.activeFrom(), "activeFrom");
        this.documentName = document.name();
        this.documentType = document.mediaType();
        this.documentSha256 = document.sha256();
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.account();
        this.recorderName = stamp.name();
    }

    Long draftId() {
        return draftId;
    }

    LocalDate activeFrom() {
        return activeFrom;
    }

    Attached document() {
        return new Attached(documentName, documentType, documentSha256);
    }

    ApprovalView view() {
        return new ApprovalView(approvedOn, resolution, activeFrom, document(), recordedAt, recorderName);
    }
}
