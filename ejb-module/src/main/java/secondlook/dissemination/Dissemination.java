package secondlook.dissemination;

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
import java.util.Set;
import secondlook.lead.ReportLine;
import secondlook.policy.DisseminationPolicy;
import secondlook.policy.Manner;
import secondlook.shared.Caller;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * That a result was released: to whom, when, in which manner, by which member (307.5-7.1.a to c). Written once, before
 * anything is released, and never changed.
 */
@Entity
@Table(name = "dissemination")
class Dissemination {

    private static final int LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dissemination_seq")
    @SequenceGenerator(name = "dissemination_seq", sequenceName = "dissemination_seq", allocationSize = 1)
    private Long id;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "agency_id")
    private String agencyId;

    @Column(name = "report_number")
    private String reportNumber;

    @Column(name = "report_version")
    private int reportVersion;

    @Column(name = "report_sha256")
    private String reportSha256;

    @Enumerated(EnumType.STRING)
    private Manner manner;

    @Column(name = "to_whom")
    private String toWhom;

    /** Mail address, client, phone number or witness, by the manner. */
    private String how;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "releaser_name")
    private String releaserName;

    @Column(name = "releaser_unit")
    private String releaserUnit;

    protected Dissemination() {
    }

    /** Which result, of whose request. */
    record Of(String requestId, String agencyId, ReportLine report) {
    }

    /** What a member or a program says of the release. */
    record To(Manner manner, String toWhom, String how) {
    }

    Dissemination(Of of, To to, Set<String> domains, Caller by, Instant at) {
        PolicyRefused.unless(DisseminationPolicy.release(new DisseminationPolicy.Release(to.manner(), to.toWhom(),
                to.how(), by.name(), of.agencyId() != null), domains));
        this.requestId = of.requestId();
        this.agencyId = of.agencyId();
        this.reportNumber = of.report().number();
        this.reportVersion = of.report().version();
        this.reportSha256 = of.report().sha256();
        this.manner = to.manner();
        this.toWhom = Text.required("toWhom", to.toWhom(), LONGEST);
        this.how = Text.required("how", to.how(), LONGEST);
        this.releasedAt = at;
        this.releasedBy = by.account();
        this.releaserName = by.name();
        this.releaserUnit = by.unit();
    }

    Long id() {
        return id;
    }

    /** As the trail and the outbox name it. */
    String object() {
        return "dissemination " + id;
    }

    String requestId() {
        return requestId;
    }

    String agencyId() {
        return agencyId;
    }

    String reportNumber() {
        return reportNumber;
    }

    int reportVersion() {
        return reportVersion;
    }

    String reportSha256() {
        return reportSha256;
    }

    String toWhom() {
        return toWhom;
    }

    String how() {
        return how;
    }

    DisseminationView view(LinkView link) {
        return new DisseminationView(id, reportNumber, manner, toWhom, how, releasedAt, releaserName, releaserUnit,
                link);
    }
}
