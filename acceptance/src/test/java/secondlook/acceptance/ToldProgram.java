package secondlook.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An agency's program that is told by webhooks: fails at the first message, accepts all others. */
final class ToldProgram implements AutoCloseable {

    /** One message; the signature is over id, time and body. */
    record Message(String id, String time, String signature, String body) {

        boolean signedWith(String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceAll("^whsec_", "")), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8));
            return signature.equals("v1," + Base64.getEncoder().encodeToString(signed));
        }
    }

    private final BlockingQueue<Message> told = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private boolean failed;

    ToldProgram() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/second-look";
    }

    private void take(HttpExchange call) throws IOException {
        var headers = call.getRequestHeaders();
        told.add(new Message(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        call.sendResponseHeaders(failed ? 204 : 500, -1);
        failed = true;
        call.close();
    }

    /** The next message; waits for it half a minute. */
    Message next() throws InterruptedException {
        Message message = told.poll(30, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("No message came to " + url() + " within half a minute");
        }
        return message;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
