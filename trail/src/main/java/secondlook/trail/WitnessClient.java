package secondlook.trail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends checkpoints to a witness over HTTP (C2SP tlog-witness) and takes back its cosignatures, which are checked
 * before they are given on. Every call ends within its time limits; may be used by several threads.
 */
public final class WitnessClient {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(10);

    private final URI address;
    private final VerifierKey witness;
    private final HttpClient http;

    /** Gives consistency proofs of the log between two sizes, the first at least 1. */
    @FunctionalInterface
    public interface Growth {

        List<byte[]> proof(long from, long to);
    }

    /** The witness did not cosign; the message says what it answered. */
    public static final class NotCosigned extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String answer;

        NotCosigned(int status, String answer, String message) {
            super(message);
            this.status = status;
            this.answer = answer;
        }

        /** What the witness answered; with 409 the size of the log that it has seen. */
        public String answer() {
            return answer;
        }

        /**
         * The HTTP status. 409: the witness has seen more, or another history of this size; 422: the log did not grow
         * out of what it has seen; 403 or 404: it does not know the log or its key. All of these are for people to look
         * into, trying again does not help.
         */
        public int status() {
            return status;
        }
    }

    /**
     * A client of one witness.
     *
     * @param base the witness's address without {@code /add-checkpoint}
     */
    public WitnessClient(URI base, VerifierKey witness) {
        String text = base.toString();
        this.address = URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
                + "/add-checkpoint");
        this.witness = witness;
        this.http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    }

    /**
     * Asks for the cosignature of a checkpoint.
     *
     * @param known the size that this witness cosigned last as far as the log knows; 0 asks the witness itself
     * @return the witness's signature lines, without line feeds, that hold
     * @throws NotCosigned when the witness refuses
     * @throws IOException when it cannot be reached or answers something else
     */
    public List<String> cosign(Note checkpoint, long known, Growth growth) throws IOException {
        long size = Checkpoint.parse(checkpoint.text()).size();
        HttpResponse<byte[]> answer = send(checkpoint, Math.min(known, size), size, growth);
        if (answer.statusCode() == 409) {
            long seen = size(answer);
            if (seen != known && seen <= size) {
                answer = send(checkpoint, seen, size, growth);
            }
        }
        if (answer.statusCode() != 200) {
            throw new NotCosigned(answer.statusCode(), text(answer), witness.name() + " did not cosign " + size
                    + " entries: " + answer.statusCode() + " " + text(answer));
        }
        List<String> lines = text(answer).lines().filter(line -> holds(checkpoint, line)).toList();
        if (lines.isEmpty()) {
            throw new IOException(witness.name() + " answered without a valid cosignature of its key");
        }
        return lines;
    }

    private boolean holds(Note checkpoint, String line) {
        try {
            return Note.parse(checkpoint.text() + "\n" + line + "\n").cosignedBy(witness).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private HttpResponse<byte[]> send(Note checkpoint, long from, long size, Growth growth) throws IOException {
        StringBuilder body = new StringBuilder("old ").append(from).append('\n');
        if (from > 0 && from < size) {
            growth.proof(from, size).forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash))
                    .append('\n'));
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(WHOLE).header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body.append('\n').append(checkpoint).toString())).build();
        // The request's own time limit ends with the answer's head; this one covers its body too.
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request,
                HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + witness.name(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(witness.name() + " did not answer within " + WHOLE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(witness.name() + " cannot be reached: " + e.getCause(), e.getCause());
        }
    }

    private static long size(HttpResponse<byte[]> answer) throws IOException {
        String text = text(answer);
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new IOException("the witness answered 409 without a size");
        }
        return Long.parseLong(text);
    }

    private static String text(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
        return text.length() > 2_000 ? text.substring(0, 2_000) : text;
    }
}
