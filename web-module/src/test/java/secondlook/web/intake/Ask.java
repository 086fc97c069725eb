package secondlook.web.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import secondlook.policy.Statement;
import secondlook.web.Api;

/** A request that every rule allows, and the same with one thing changed. Each has its own case and its own facts. */
public final class Ask {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JsonObject json;
    private final byte[] probe;

    private Ask(JsonObject json, byte[] probe) {
        this.json = json;
        this.probe = probe;
    }

    public static Ask good() {
        int number = NUMBERS.incrementAndGet();
        JsonObject contact = Json.createObjectBuilder().add("name", "Detective Robin Vale")
                .add("unitOrAgency", "Test Department").add("address", "1 Main Street, Sampleville")
                .add("phone", "313-555-0188").add("email", "r.vale@sampleville.example.gov").build();
        JsonObject attested = Json.createObjectBuilder().add("stillImage", true).add("reasonableSuspicion", true)
                .add("noProtectedBasis", true).build();
        return new Ask(Json.createObjectBuilder().add("incidentNumber", "API-" + number)
                .add("caseNumber", "API-CASE-" + number).add("offense", "ROBBERY").add("caseStatus", "ACTIVE")
                .add("purpose", "Find an investigative lead in the robbery.")
                .add("facts", "Made for test number " + number + ": the clerk pointed out the person on the still as "
                        + "the one who took the cash box at nine and left by the side door.")
                .add("source", "BUSINESS_CAMERA").add("contact", contact).add("attestations", attested)
                .add("acknowledgement", Statement.TEXT).build(), picture());
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    public Ask with(String name, String value) {
        return new Ask(Json.createObjectBuilder(json).add(name, value).build(), probe);
    }

    /** In the name of this person of the agency. */
    Ask inTheNameOf(String person) {
        return new Ask(Json.createObjectBuilder(json).add("contact",
                Json.createObjectBuilder(json.getJsonObject("contact")).add("name", person)).build(), probe);
    }

    Ask without(String name) {
        return new Ask(Json.createObjectBuilder(json).remove(name).build(), probe);
    }

    /** One value of an object inside; null takes it out. */
    public Ask with(String object, String name, Boolean value) {
        JsonObjectBuilder inner = Json.createObjectBuilder(json.getJsonObject(object));
        if (value == null) {
            inner.remove(name);
        } else {
            inner.add(name, value);
        }
        return new Ask(Json.createObjectBuilder(json).add(object, inner).build(), probe);
    }

    public Ask withProbe(byte[] bytes) {
        return new Ask(json, bytes);
    }

    String caseNumber() {
        return json.getString("caseNumber");
    }

    String facts() {
        return json.getString("facts");
    }

    Api.Part request() {
        return Api.Part.json("request", json.toString());
    }

    Api.Part probe() {
        return Api.Part.file("probe", "still.png", probe);
    }

    public Api.Answer by(String token) {
        return Api.submit(token, null, request(), probe());
    }

    Api.Answer by(String token, String key) {
        return Api.submit(token, key, request(), probe());
    }
}
