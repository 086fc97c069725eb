package secondlook.hooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import secondlook.policy.HookLimits;
import secondlook.policy.HookPolicy;
import secondlook.shared.Conflict;
import secondlook.shared.Text;

/**
 * One message to one endpoint, written in the transaction of what it tells. It waits for its attempts until one is
 * accepted or there are no more; replayed, it begins anew under the same id, by which the receiver knows it again.
 */
@Entity
@Table(name = "hook_delivery")
public class HookDelivery {

    /** States that a message leaves by a replay alone. */
    static final List<DeliveryState> ENDED = List.of(DeliveryState.DELIVERED, DeliveryState.FAILED);

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "endpoint_id")
    private String endpointId;

    @Column(name = "agency_id")
    private String agencyId;

    @Enumerated(EnumType.STRING)
    private HookEvent event;

    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "taken_until")
    private Instant takenUntil;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "last_status")
    private Integer lastStatus;

    @Column(name = "last_problem")
    private String lastProblem;

    protected HookDelivery() {
    }

    HookDelivery(HookEndpoint endpoint, HookEvent event, String body, Instant at) {
        this.id = "msg_" + UUID.randomUUID().toString().replace("-", "");
        this.endpointId = endpoint.id();
        this.agencyId = endpoint.agencyId();
        this.event = event;
        this.body = body;
        this.createdAt = at;
        this.nextAt = at;
        this.state = endpoint.active() ? DeliveryState.WAITING : DeliveryState.FAILED;
        this.lastProblem = endpoint.active() ? null : "The endpoint is disabled.";
    }

    boolean due(Instant now) {
        return state == DeliveryState.WAITING && !now.isBefore(nextAt)
                && (takenUntil == null || !now.isBefore(takenUntil));
    }

    /** This server sends it now; should it die, another one does after that time. */
    void take(Instant now, Duration lease) {
        takenUntil = now.plus(lease);
        attempts++;
    }

    /** The agency is suspended: kept until it is reinstated (307.5-5.5.c). */
    void hold() {
        state = DeliveryState.HELD;
        takenUntil = null;
    }

    void goOn(Instant at) {
        state = DeliveryState.WAITING;
        nextAt = at;
    }

    void accepted(int status, Instant at) {
        ended(status, null, at);
        state = DeliveryState.DELIVERED;
    }

    /** Not accepted: another attempt after the pause of the schedule, or none any more. */
    void failed(Integer status, String problem, Instant at, HookLimits limits) {
        ended(status, problem, at);
        Optional<Duration> pause = HookPolicy.pause(attempts, limits);
        if (pause.isPresent()) {
            nextAt = at.plus(pause.get());
        } else {
            state = DeliveryState.FAILED;
        }
    }

    void giveUp(String why) {
        state = DeliveryState.FAILED;
        takenUntil = null;
        lastProblem = Text.cut(why, 200);
    }

    private void ended(Integer status, String problem, Instant at) {
        takenUntil = null;
        lastAt = at;
        lastStatus = status;
        lastProblem = Text.cut(problem, 200);
    }

    void replay(Instant at) {
        if (state == DeliveryState.HELD) {
            throw new Conflict("This message is held while the agency is suspended (307.5-5.5.c). It goes out by itself"
                    + " when the agency is reinstated.");
        }
        state = DeliveryState.WAITING;
        attempts = 0;
        nextAt = at;
    }

    String id() {
        return id;
    }

    String endpointId() {
        return endpointId;
    }

    String agencyId() {
        return agencyId;
    }

    HookEvent event() {
        return event;
    }

    String body() {
        return body;
    }

    DeliveryState state() {
        return state;
    }

    DeliveryView view() {
        return new DeliveryView(id, event.text(), createdAt, state, attempts,
                state == DeliveryState.WAITING ? nextAt : null, new DeliveryView.Last(lastAt, lastStatus, lastProblem));
    }
}
