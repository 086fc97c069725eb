package secondlook.web.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import secondlook.intake.RequestPlace;
import secondlook.shared.Invalid;
import secondlook.shared.Sha256;

/**
 * Where a page of a list ended, for the next one: opaque to programs, and good only with the same filters. A checksum
 * tells a cursor that was cut or made up; it is no secret, for a place shows nobody more than the own requests.
 */
final class Cursor {

    private static final String FIELD = "cursor";
    private static final int CHECK = 12;

    private Cursor() {
    }

    /** @param filters everything that chooses the list */
    static String of(RequestPlace place, String filters) {
        String text = place.receivedAt() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                (text + " " + check(text, filters)).getBytes(StandardCharsets.US_ASCII));
    }

    /** Null for the first page; Invalid for anything that is no cursor of this very list. */
    static RequestPlace read(String cursor, String filters) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            if (parts.length == 3 && check(parts[0] + " " + parts[1], filters).equals(parts[2])) {
                return new RequestPlace(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refusal();
        }
        throw refusal();
    }

    private static Invalid refusal() {
        return new Invalid(FIELD, "This is no cursor of this list. Take it from the answer before, unchanged and with "
                + "the same filters, or leave it out to begin anew.");
    }

    private static String check(String text, String filters) {
        return Sha256.ofParts(text, filters).substring(0, CHECK);
    }
}
