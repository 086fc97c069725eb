package secondlook.statepolice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import secondlook.intake.RequestFacts;
import secondlook.policy.StateRequestPolicy;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * The draft of a formal request to the State Police (307.5-5.4.2). Written once, never changed; what became of it are
 * its {@link StateRequestStep}s. No version column: the row is only ever inserted.
 */
@Entity
@Table(name = "state_request")
class StateRequest {

    static final int LONGEST_TEXT = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "state_request_seq")
    @SequenceGenerator(name = "state_request_seq", sequenceName = "state_request_seq", allocationSize = 1)
    private long id;

    @Column(name = "request_id")
    private String requestId;

    private int place;

    @Column(name = "request_number")
    private String requestNumber;

    private String reason;

    @Embedded
    private Member drafter;

    protected StateRequest() {
    }

    /** @param place which of this request it is, from 1 on */
    StateRequest(RequestFacts of, int place, String reason, Member drafter) {
        PolicyRefused.unless(StateRequestPolicy.reason(reason));
        this.requestId = of.id();
        this.requestNumber = of.number();
        this.place = place;
        this.reason = Text.required("reason", reason, LONGEST_TEXT);
        this.drafter = Objects.requireNonNull(drafter, "drafter");
    }

    long id() {
        return id;
    }

    String requestId() {
        return requestId;
    }

    /** Under which the State Police are asked, for example SL-2027-000012-M1. */
    String number() {
        return requestNumber + "-M" + place;
    }

    String reason() {
        return reason;
    }

    Member drafter() {
        return drafter;
    }
}
