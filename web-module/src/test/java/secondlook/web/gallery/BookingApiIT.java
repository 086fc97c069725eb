package secondlook.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.nist.NistImage;
import secondlook.engine.nist.NistImageKind;
import secondlook.engine.nist.NistTransaction;
import secondlook.engine.nist.NistWriter;
import secondlook.it.SamplePortraits;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.web.Agencies;
import secondlook.web.Api;
import secondlook.web.Api.Part;

public class BookingApiIT extends AppIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final String PATH = "gallery/bookings";

    @Inject
    private Agencies agencies;

    @Inject
    private SamplePortraits portraits;

    private String form;
    private String token;

    @BeforeEach
    void issue() {
        form = agencies.bookingSystem("Jail management");
        token = Api.form("token", form).json().getString("access_token");
    }

    private byte[] face(String name) {
        return portraits.picture("avatars/" + name + ".jpg");
    }

    private static String json(String record, String photograph) {
        String kind = photograph == null ? "" : ",\"photograph\":\"" + photograph + "\"";
        return "{\"sourceAgency\":\"MI8234900\",\"recordNumber\":\"" + record + "\",\"subjectNumber\":\"P-77\","
                + "\"captureDate\":\"2026-03-14\"" + kind + "}";
    }

    private Api.Answer book(String key, String json, byte[] image) {
        return Api.multipart(PATH, token, key, Part.json("booking", json), Part.file("image", "front.jpg", image));
    }

    private static byte[] transaction(String number, NistImage... images) {
        return new NistWriter("SRGB").write(new NistTransaction("0500", "CAR", "MI8234900", "MISNAP000", number, null,
                DAY, List.of(), List.of(images), List.of()));
    }

    private static NistImage image(int idc, int profile, String pose, byte[] jpeg) {
        return new NistImage(idc, NistImageKind.FACE, pose, profile, DAY, "MI8234900", 480, 600, "JPEGB", jpeg);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void bookingIsEnrolledAndTheSameAgainUnderItsKeyGivesTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Api.Answer first = book(key, json("API-1", "BOOKING"), face("030m"));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        JsonObject outcome = first.json().getJsonArray("outcomes").getJsonObject(0);
        assertThat(outcome.getString("outcome")).isEqualTo("ENROLLED");
        assertThat(outcome.getString("enrolment")).startsWith("Enrolment ");
        assertThat(outcome.containsKey("clause")).isFalse();

        Api.Answer again = book(key, json("API-1", "BOOKING"), face("030m"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(book(key, json("API-2", "BOOKING"), face("030m")).status()).isEqualTo(422);
        assertThat(book(null, json("API-1", "BOOKING"), face("030m")).status()).isEqualTo(409);
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void whatIsNoBookingPhotographIsRefusedWithItsClause() {
        for (String kind : new String[] {null, "PROBE", "DRIVER_LICENCE", "SURVEILLANCE"}) {
            Api.Answer refused = book(null, json("API-3", kind), face("031m"));
            assertThat(refused.status()).as(kind).isEqualTo(403);
            assertThat(refused.clause()).as(kind).isEqualTo("307.5-5.4.2");
        }
        Api.Answer surveillance = book(null, json("x", "BOOKING"), transaction("API-T1", image(1, 1, "F",
                face("031m"))));
        assertThat(surveillance.clause()).isEqualTo("307.5-5.4.2");
        assertThat(book(null, "{\"photograph\":\"BOOKING\"}", face("031m")).clause()).isEqualTo("307.5-5.4.2");
        assertThat(book(null, json("API-3", "BOOKING"), face("031m")).status()).isEqualTo(201);
    }

    @Test
    void pictureWithoutAFaceAndMalformedPartsSayWhatToSend() {
        byte[] blank = ImageDecoder.png(new BufferedImage(300, 300, BufferedImage.TYPE_3BYTE_BGR));
        assertThat(book(null, json("API-4", "BOOKING"), blank)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().getString("detail")).contains("No face");
        });
        assertThat(book(null, json("API-4", "POSTCARD"), blank).json().getString("field")).isEqualTo("photograph");
        assertThat(book(null, "{\"colour\":1}", blank).json().getString("field")).isEqualTo("booking");
        assertThat(Api.multipart(PATH, token, null, Part.json("booking", json("API-4", "BOOKING"))).json()
                .getString("field")).isEqualTo("image");
    }

    @Test
    void transactionTellsWhatBecameOfEachOfItsImages() {
        Api.Answer answer = book(null, "{}", transaction("API-T2", image(1, 20, "F", face("032m")),
                image(2, 20, "L", face("033m")), image(3, 10, "F", face("034m"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().getJsonArray("outcomes").getValuesAs(JsonObject.class))
                .extracting(one -> one.getInt("image") + one.getString("outcome"))
                .containsExactly("1ENROLLED", "2KEPT", "3REFUSED");
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void credentialsOpenBookingsAndNothingElseAndAnAgencysDoNotOpenThem() {
        assertThat(Api.get("requests", token).status()).isEqualTo(403);
        assertThat(Api.multipart("requests", token, null, Part.json("request", "{}"),
                Part.file("probe", "a.jpg", new byte[] {1})).status()).isEqualTo(403);
        String agency = agencies.register().token();
        assertThat(Api.multipart(PATH, agency, null, Part.json("booking", json("API-5", "BOOKING")),
                Part.file("image", "a.jpg", new byte[] {1})).status()).isEqualTo(403);
        assertThat(Api.form("token", form + "&scope=requests.read").json().getString("error"))
                .isEqualTo("invalid_scope");
        assertThat(Api.form("token", form + "&scope=bookings.write").status()).isEqualTo(200);
    }

    @Test
    @Verifies(value = Clause.CREDENTIALS, refusal = true)
    void revokedCredentialsAndWrongSecretsGetNothingFromTheNextCallOn() {
        assertThat(Api.form("token", form + "x").status()).isEqualTo(401);
        agencies.revokeBookingSystem(form.replaceAll(".*client_id=([^&]+)&.*", "$1"));
        assertThat(Api.form("token", form).status()).isEqualTo(401);
        assertThat(book(null, json("API-6", "BOOKING"), new byte[] {1}).status()).isEqualTo(401);
    }
}
