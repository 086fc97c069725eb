import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The agency's program: hands requests in, says how the case stands, takes every second one back, and is refused
 * another one each time. Each still has its own bytes, so that the SHA-256 on the trail says which request was meant.
 */
final class Agency implements Runnable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String STATEMENT = "The result of a facial recognition search is provided by the "
            + "Detroit Police Department only as an investigative lead and IS NOT TO BE CONSIDERED A POSITIVE "
            + "IDENTIFICATION OF ANY "
            + "SUBJECT. Any possible connection or involvement of any subject to the investigation must be determined "
            + "through further investigation and investigation and investigative resources.";

    private final Client client;
    private final String token;
    private final byte[] still;
    private final Acknowledged acknowledged;

    Agency(Client client, byte[] still, Acknowledged acknowledged) throws IOException, InterruptedException {
        this.client = client;
        this.token = client.token();
        this.still = still;
        this.acknowledged = acknowledged;
    }

    /** Until the server is gone. */
    @Override
    public void run() {
        try {
            while (true) {
                int number = NUMBER.incrementAndGet();
                byte[] own = labelled("KILL-" + number);
                HttpResponse<String> taken = answered(201, submit(number, own, true));
                String id = taken.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
                acknowledged.add("submit", sha256(own));
                HttpResponse<String> changed = answered(200, upon(taken, id, "PATCH",
                        BodyPublishers.ofString("{\"caseStatus\":\"ACTIVE\"}")));
                acknowledged.add("status", id);
                if (number % 2 == 0) {
                    answered(200, upon(changed, id + "?reason=Taken%20back", "DELETE", BodyPublishers.noBody()));
                    acknowledged.add("withdraw", id);
                }
                byte[] refused = labelled("REFUSED-" + number);
                answered(403, submit(number, refused, false));
                acknowledged.add("refuse", sha256(refused));
            }
        } catch (IOException gone) {
            // That is what the test is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<String> answered(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " instead of " + status + ": " + answer.body());
        }
        return answer;
    }

    /** Upon the version that the answer before told. */
    private HttpResponse<String> upon(HttpResponse<String> read, String path, String method,
                                      HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return client.send(client.to("api/v1/requests/" + path).header("Authorization", "Bearer " + token)
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .header("Content-Type", "application/json").method(method, body));
    }

    private HttpResponse<String> submit(int number, byte[] own, boolean attested)
            throws IOException, InterruptedException {
        String request = "{\"incidentNumber\":\"26-" + (100_000 + number) + "\",\"caseNumber\":\"KILL-" + number
                + "\",\"offense\":\"ROBBERY\",\"caseStatus\":\"ACTIVE\",\"purpose\":\"See what a kill leaves behind.\","
                + "\"facts\":\"Made-up case " + number + " of a system that is killed at work: a clerk pointed out the "
                + "person in the middle of the still as the one who left with the drawer.\",\"source\":"
                + "\"BUSINESS_CAMERA\",\"sourceDetail\":\"Made-up\",\"contact\":{\"name\":\"Sample Detective\","
                + "\"unitOrAgency\":\"Sampleville Police Department\",\"address\":\"1 Main Street\",\"phone\":"
                + "\"313-555-0188\",\"email\":\"d@sampleville.example.gov\"},\"attestations\":{\"stillImage\":true,"
                + "\"reasonableSuspicion\":" + attested + ",\"noProtectedBasis\":true},\"acknowledgement\":\""
                + STATEMENT + "\"}";
        byte[] head = ("--cut\r\nContent-Disposition: form-data; name=\"request\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + request
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"probe\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return client.send(client.to("api/v1/requests").header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=cut").POST(BodyPublishers.ofByteArrays(
                        List.of(head, own, "\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII)))));
    }

    /** The still with a JPEG comment in it. */
    private byte[] labelled(String label) {
        byte[] text = (label + " " + System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(still, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (text.length + 2)});
        out.writeBytes(text);
        out.write(still, 2, still.length - 2);
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
