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
    AGENCY_REINSTATED("agency.reinstated");

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

    /** The events of these names, all of them when none is given; Invalid for a name that is not ours. */
    static List<HookEvent> named(List<String> names) {
        if (names == null || names.isEmpty()) {
            return List.of(values());
        }
        return names.stream().map(HookEvent::named).distinct().sorted().toList();
    }

    private static HookEvent named(String name) {
        return Arrays.stream(values()).filter(event -> event.text.equals(name)).findFirst().orElseThrow(
                () -> new Invalid("events", "Name events of this list: " + Arrays.stream(values())
                        .map(HookEvent::text).collect(Collectors.joining(", ")) + "."));
    }
}
