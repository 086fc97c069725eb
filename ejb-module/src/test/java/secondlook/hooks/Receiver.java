package secondlook.hooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program of an agency on this machine: answers what it was told to, then 204. */
final class Receiver implements AutoCloseable {

    /** One message as it arrived. */
    record Received(String id, String timestamp, String signature, String body) {
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final HttpServer server;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?of=second-look";
    }

    synchronized void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** Answers that were not given yet. */
    synchronized void forget() {
        answers.clear();
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        int status = answers.isEmpty() ? 204 : answers.remove();
        if (status / 100 == 3) {
            exchange.getResponseHeaders().set("Location", url() + "&again=true");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
