package secondlook.web.intake;

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
import secondlook.intake.ProbeFile;
import secondlook.intake.SubmitRequest;
import secondlook.shared.Invalid;

/** The two parts of a new request: one of JSON, one file. A second probe is refused: one probe, one request. */
@ApplicationScoped
class SubmitParts {

    /** Bytes; far more than the longest texts allowed. */
    private static final int LONGEST_JSON = 100_000;

    private final Jsonb json = JsonbBuilder.create(
            new JsonbConfig().setProperty("jsonb.fail-on-unknown-properties", true));

    SubmitRequest read(List<EntityPart> parts, String idempotencyKey) throws IOException {
        SubmitBody body = body(one(parts, "request"));
        EntityPart probe = one(parts, "probe");
        return body.request(new ProbeFile(fileName(probe), bytes(probe)), idempotencyKey);
    }

    private static EntityPart one(List<EntityPart> parts, String name) {
        List<EntityPart> found = parts == null ? List.of()
                : parts.stream().filter(part -> name.equals(part.getName())).toList();
        if (found.size() != 1) {
            throw new Invalid(name, found.isEmpty() ? "Send a part named " + name + "."
                    : "Send one part named " + name + ": one probe of one person for one case.");
        }
        return found.get(0);
    }

    private SubmitBody body(EntityPart part) throws IOException {
        byte[] bytes;
        try (InputStream content = part.getContent()) {
            bytes = content.readNBytes(LONGEST_JSON + 1);
        }
        if (bytes.length > LONGEST_JSON) {
            throw new Invalid("request", "The JSON is longer than " + LONGEST_JSON / 1000 + " kB.");
        }
        try {
            SubmitBody body = json.fromJson(new ByteArrayInputStream(bytes), SubmitBody.class);
            if (body == null) {
                throw new Invalid("request", "Send a JSON object.");
            }
            return body;
        } catch (JsonbException e) {
            throw new Invalid("request", "The JSON cannot be read: it is malformed, a value has the wrong type, or a "
                    + "property is not one of those that /openapi describes.");
        }
    }

    private static byte[] bytes(EntityPart part) throws IOException {
        try (InputStream content = part.getContent()) {
            return content.readAllBytes();
        }
    }

    private static String fileName(EntityPart part) {
        String name = part.getFileName().orElse("probe").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return name.length() <= 120 ? name : name.substring(name.length() - 120);
    }
}
