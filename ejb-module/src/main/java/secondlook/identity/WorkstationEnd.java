package secondlook.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import secondlook.shared.Text;

/** That a workstation is registered no longer, by whom and why. Written once, never changed. */
@Entity
@Table(name = "workstation_end")
public class WorkstationEnd {

    private static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "workstation_id")
    private Long workstationId;

    private String reason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    protected WorkstationEnd() {
    }

    WorkstationEnd(Workstation of, String reason, String endedBy, Instant endedAt) {
        this.workstationId = of.id();
        this.reason = Text.required("reason", reason, LONGEST_REASON);
        this.endedBy = Objects.requireNonNull(endedBy, "endedBy");
        this.endedAt = Objects.requireNonNull(endedAt, "endedAt");
    }

    String reason() {
        return reason;
    }
}
