package secondlook.hooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import secondlook.shared.Conflict;
import secondlook.shared.Text;

/**
 * An address of an agency's program that wants to be told. Active from its registration; disabled when it has failed
 * for long or says that it is gone, until somebody enables it again; removed for good.
 */
@Entity
@Table(name = "hook_endpoint")
public class HookEndpoint {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "agency_id")
    private String agencyId;

    private String url;

    private String events;

    @Enumerated(EnumType.STRING)
    private EndpointState state;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "stopped_why")
    private String stoppedWhy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected HookEndpoint() {
    }

    HookEndpoint(String agencyId, URI url, List<HookEvent> events, String createdBy, Instant createdAt) {
        this.id = "ep_" + UUID.randomUUID().toString().replace("-", "");
        this.agencyId = Objects.requireNonNull(agencyId, "agencyId");
        this.url = url.toASCIIString();
        this.events = events.stream().map(HookEvent::name).collect(Collectors.joining(","));
        this.state = EndpointState.ACTIVE;
        this.createdBy = Objects.requireNonNull(createdBy, "createdBy");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
    }

    boolean wants(HookEvent event) {
        return state != EndpointState.REMOVED && events().contains(event);
    }

    boolean active() {
        return state == EndpointState.ACTIVE;
    }

    void accepted() {
        failingSince = null;
    }

    /** Since when nothing was accepted. */
    Instant failed(Instant at) {
        if (failingSince == null) {
            failingSince = at;
        }
        return failingSince;
    }

    void disable(String why) {
        if (active()) {
            state = EndpointState.DISABLED;
            stoppedWhy = Text.cut(why, 200);
        }
    }

    void enable() {
        if (state != EndpointState.DISABLED) {
            throw new Conflict("The endpoint is not disabled.");
        }
        state = EndpointState.ACTIVE;
        stoppedWhy = null;
        failingSince = null;
    }

    void remove() {
        state = EndpointState.REMOVED;
    }

    private List<HookEvent> events() {
        return Arrays.stream(events.split(",")).map(HookEvent::valueOf).toList();
    }

    String id() {
        return id;
    }

    String agencyId() {
        return agencyId;
    }

    URI url() {
        return URI.create(url);
    }

    EndpointState state() {
        return state;
    }

    EndpointView view(int secrets) {
        return new EndpointView(id, agencyId, url, events().stream().map(HookEvent::text).toList(), state,
                new EndpointView.Health(failingSince, stoppedWhy), secrets, createdAt);
    }
}
