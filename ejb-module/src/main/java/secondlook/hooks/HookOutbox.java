package secondlook.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import secondlook.agency.StandingChanged;
import secondlook.intake.RequestChanged;

/**
 * Writes what endpoints are to be told in the transaction in which it happens: both are there or neither. The message
 * carries ids, states and times; no name, no picture, no facts of a case.
 */
@ApplicationScoped
class HookOutbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    HookBook book;

    @Inject
    HookSettings settings;

    @Inject
    Clock clock;

    void requestChanged(@Observes RequestChanged change) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("request", change.requestId());
        data.put("state", change.state().name());
        data.put("link", settings.address() + "/api/v1/requests/" + change.requestId());
        write(change.agencyId(), event(change.kind()), change.at(), data);
    }

    void standingChanged(@Observes StandingChanged change) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("agency", change.agencyId());
        data.put("state", change.suspended() ? "SUSPENDED" : "REINSTATED");
        data.put("finding", change.number());
        Instant now = clock.instant();
        write(change.agencyId(), change.suspended() ? HookEvent.AGENCY_SUSPENDED : HookEvent.AGENCY_REINSTATED, now,
                data);
        if (!change.suspended()) {
            book.heldOf(change.agencyId()).forEach(delivery -> delivery.goOn(now));
        }
    }

    private static HookEvent event(RequestChanged.Kind kind) {
        return switch (kind) {
            case RECEIVED -> HookEvent.REQUEST_RECEIVED;
            case STATE_CHANGED -> HookEvent.REQUEST_STATE_CHANGED;
            case INFORMATION_REQUESTED -> HookEvent.INFORMATION_REQUESTED;
            case RESULT_AVAILABLE -> HookEvent.RESULT_AVAILABLE;
        };
    }

    private void write(String agencyId, HookEvent event, Instant at, Map<String, Object> data) {
        String body = body(event, at, data);
        book.endpoints(agencyId).stream().filter(endpoint -> endpoint.wants(event))
                .forEach(endpoint -> book.keep(new HookDelivery(endpoint, event, body, clock.instant())));
    }

    /** A message to this endpoint alone, so that its owner sees whether messages arrive. */
    HookDelivery test(HookEndpoint endpoint) {
        Instant now = clock.instant();
        HookDelivery message = new HookDelivery(endpoint, HookEvent.ENDPOINT_TEST,
                body(HookEvent.ENDPOINT_TEST, now, Map.of("endpoint", endpoint.id())), now);
        book.keep(message);
        return message;
    }

    private String body(HookEvent event, Instant at, Map<String, Object> data) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", event.text());
        message.put("timestamp", at.toString());
        if (settings.sandbox()) {
            message.put("sandbox", true);
        }
        message.put("data", data);
        return json(message);
    }

    private static String json(Map<String, Object> message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message of texts cannot be written as JSON", e);
        }
    }
}
