package secondlook.dissemination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import secondlook.policy.Statement;

/**
 * That a one-time link was opened: by whom, from where, after which statement was acknowledged (307.5-5.5.b, 7.1). Its
 * key is the link's, so that no second opening can be written; without this row nothing is released.
 */
@Entity
@Table(name = "dissemination_opening")
class LinkOpening {

    @Id
    @Column(name = "dissemination_id")
    private Long disseminationId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "network_address")
    private String networkAddress;

    @Column(name = "statement_version")
    private String statementVersion;

    protected LinkOpening() {
    }

    LinkOpening(OneTimeLink of, String openedBy, String networkAddress, Instant at) {
        this.disseminationId = of.disseminationId();
        this.openedAt = at;
        this.openedBy = openedBy;
        this.networkAddress = networkAddress;
        this.statementVersion = Statement.VERSION;
    }
}
