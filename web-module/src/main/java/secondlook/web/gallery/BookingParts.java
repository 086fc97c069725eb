package secondlook.web.gallery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.EntityPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import secondlook.gallery.NewBooking;
import secondlook.shared.Invalid;

/** The two parts of a booking: one of JSON, one file. */
@ApplicationScoped
class BookingParts {

    private static final String BOOKING = "booking";
    /** Bytes; far more than the longest texts allowed. */
    private static final int LONGEST_JSON = 20_000;

    private final Jsonb json = JsonbBuilder.create(
            new JsonbConfig().setProperty("jsonb.fail-on-unknown-properties", true));

    NewBooking read(List<EntityPart> parts, String idempotencyKey) throws IOException {
        BookingBody body = body(one(parts, BOOKING));
        try (InputStream content = one(parts, "image").getContent()) {
            return body.booking(content.readAllBytes(), idempotencyKey);
        }
    }

    private static EntityPart one(List<EntityPart> parts, String name) {
        List<EntityPart> found = parts == null ? List.of()
                : parts.stream().filter(part -> name.equals(part.getName())).toList();
        if (found.size() != 1) {
            throw new Invalid(name, "Send one part named " + name + ".");
        }
        return found.get(0);
    }

    private BookingBody body(EntityPart part) throws IOException {
        byte[] bytes;
        try (InputStream content = part.getContent()) {
            bytes = content.readNBytes(LONGEST_JSON + 1);
        }
        if (bytes.length > LONGEST_JSON) {
            throw new Invalid(BOOKING, "The JSON is longer than " + LONGEST_JSON / 1000 + " kB.");
        }
        try {
            BookingBody body = json.fromJson(new ByteArrayInputStream(bytes), BookingBody.class);
            if (body == null) {
                throw new Invalid(BOOKING, "Send a JSON object.");
            }
            return body;
        } catch (JsonbException e) {
            throw new Invalid(BOOKING, "The JSON cannot be read: it is malformed, a value has the wrong type, or a "
                    + "property is not one of those that /openapi describes.");
        }
    }
}
