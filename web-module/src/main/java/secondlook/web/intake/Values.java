package secondlook.web.intake;

import java.util.Arrays;
import java.util.List;
import secondlook.shared.Invalid;

/** Values of a closed list as they come in over the API. */
final class Values {

    private Values() {
    }

    /** The constant of that name, null when nothing was given; Invalid names the field and what it may be. */
    static <E extends Enum<E>> E constant(Class<E> type, String field, String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        List<E> all = Arrays.asList(type.getEnumConstants());
        return all.stream().filter(constant -> constant.name().equals(given.strip())).findFirst()
                .orElseThrow(() -> new Invalid(field, "This must be one of: "
                        + String.join(", ", all.stream().map(Enum::name).toList()) + "."));
    }
}
