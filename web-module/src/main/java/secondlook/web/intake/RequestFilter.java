package secondlook.web.intake;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import secondlook.intake.RequestScan;
import secondlook.policy.RequestState;
import secondlook.shared.Invalid;
import secondlook.shared.Sha256;

/** Which requests a program lists, as the address says it. */
public class RequestFilter {

    private static final int LONGEST_PAGE = 200;
    private static final int PAGE = 20;

    @QueryParam("state")
    private String state;

    @QueryParam("text")
    private String text;

    @QueryParam("updated_since")
    private String updatedSince;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private String limit;

    RequestScan scan() {
        return new RequestScan(Values.constant(RequestState.class, "state", state), text, since(),
                Cursor.read(cursor, filters()), count());
    }

    /** What a cursor is bound to; the length of a page may change from page to page. */
    String filters() {
        return Sha256.ofParts(state, text, updatedSince);
    }

    private Instant since() {
        try {
            return updatedSince == null || updatedSince.isBlank() ? null : Instant.parse(updatedSince.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid("updated_since", "Write the moment as 2026-11-22T14:03:11Z.");
        }
    }

    private int count() {
        if (limit == null) {
            return PAGE;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LONGEST_PAGE) {
            throw new Invalid("limit", "Ask for 1 to " + LONGEST_PAGE + " requests.");
        }
        return Integer.parseInt(limit);
    }
}
