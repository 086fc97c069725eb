package secondlook.intake;

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
import java.util.Objects;
import secondlook.policy.RequestState;
import secondlook.shared.Text;

/** One step on a request's time line: append-only, readable by everybody who may see the request. */
@Entity
@Table(name = "request_event")
public class RequestEvent {

    private static final int LONGEST_TEXT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_event_seq")
    @SequenceGenerator(name = "request_event_seq", sequenceName = "request_event_seq", allocationSize = 1)
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "at_time")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private String text;

    private String actor;

    protected RequestEvent() {
    }

    /** The state is the one the request has after the step. */
    RequestEvent(LeadRequest request, String text, String actor, Instant at) {
        this.requestId = request.id();
        this.state = request.state();
        this.text = Text.cut(Objects.requireNonNull(text, "text"), LONGEST_TEXT);
        this.actor = Objects.requireNonNull(actor, "actor");
        this.at = Objects.requireNonNull(at, "at");
    }

    Instant at() {
        return at;
    }

    /** Readers outside the unit do not see who acted. */
    TimelineEntry view(boolean withActor) {
        return new TimelineEntry(at, state, text, withActor ? actor : null);
    }
}
