package secondlook.trail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Serves a witness over HTTP: {@code POST /add-checkpoint}, and {@code GET /} that tells its key. */
final class WitnessServer implements AutoCloseable {

    /** Bytes of a request that are read; a checkpoint with 63 lines of proof has far fewer. */
    static final int MOST = 1 << 16;

    private static final Logger LOG = Logger.getLogger(WitnessServer.class.getName());

    private final Witness witness;
    private final VerifierKey key;
    private final HttpServer server;
    private final Closeable held;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    /** Closes {@code held}, the lock on the witness's folder, when it is closed itself. */
    WitnessServer(Witness witness, VerifierKey key, InetSocketAddress address, Closeable held) throws IOException {
        this.witness = witness;
        this.key = key;
        this.held = held;
        server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Witness.Answer answer;
            try {
                answer = answerOf(exchange);
            } catch (IOException e) {
                LOG.log(Level.SEVERE, "Not cosigned", e);
                answer = new Witness.Answer(500, "text/plain; charset=utf-8", "The witness cannot keep its state.\n");
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Witness.Answer answerOf(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (asked.equals("GET /")) {
            return new Witness.Answer(200, "text/plain; charset=utf-8", key + "\n");
        }
        if (!asked.equals("POST /add-checkpoint")) {
            return new Witness.Answer(404, "text/plain; charset=utf-8", "Only POST /add-checkpoint is answered.\n");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST + 1);
        if (body.length > MOST) {
            return new Witness.Answer(413, "text/plain; charset=utf-8", "More than " + MOST + " bytes.\n");
        }
        Witness.Answer answer = witness.add(body);
        LOG.info(() -> "add-checkpoint: " + answer.status()
                + (answer.status() == 200 ? "" : " " + answer.body().strip()));
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        try {
            held.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The lock on the witness's folder could not be released", e);
        }
    }
}
