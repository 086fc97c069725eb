package secondlook.web.shared;

import secondlook.shared.Invalid;

/** The header by which a program repeats an act without doing it twice. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {
    }

    /** The key as it came, null without one; Invalid when it is malformed. */
    public static String of(String header) {
        if (header != null && !header.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Invalid(HEADER, "Use 1 to 200 visible ASCII characters, for example a UUID.");
        }
        return header;
    }
}
