package secondlook.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import secondlook.shared.Invalid;

/** What an endpoint can be told. */
public enum HookEvent {
    REQUEST_RECEIVED("request.received"),
    REQUEST_STATE_CHANGED("request.state_changed"),
    INFORMATION_REQUESTED("information.requested"),
    RESULT_AVAILABLE("result.available"),
    AGENCY_SUSPENDED("agency.suspended"),
    AGENCY_REINSTATED("agency.reinstated"),
    /** Sent by hand to one endpoint, whatever that asked for. */
    ENDPOINT_TEST("endpoint.test");

    private final String text;

    HookEvent(String text) {
        this.text = text;
    }

    /** As it stands in the interface. */
    public String text() {
        return text;
    }

    /** About the agency itself: goes out during a suspension too. */
    boolean ofStanding() {
        return this == AGENCY_SUSPENDED || this == AGENCY_REINSTATED;
    }

    /** What an endpoint can ask for. */
    public static List<HookEvent> happening() {
        return Arrays.stream(values()).filter(event -> event != ENDPOINT_TEST).toList();
    }

    /** The events of these names, all that happen when none is given; Invalid for a name that is not ours. */
    static List<HookEvent> named(List<String> names) {
        if (names == null || names.isEmpty()) {
            return happening();
        }
        return names.stream().map(HookEvent::named).distinct().sorted().toList();
    }

    private static HookEvent named(String name) {
        return happening().stream().filter(event -> event.text.equals(name)).findFirst().orElseThrow(
                () -> new Invalid("events", "Name events of this list: " + happening().stream()
                        .map(HookEvent::text).collect(Collectors.joining(", ")) + "."));
    }
}
