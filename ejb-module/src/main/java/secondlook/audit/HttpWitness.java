package secondlook.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import secondlook.trail.Note;
import secondlook.trail.VerifierKey;

/**
 * A witness that cosigns, by the C2SP protocol tlog-witness: it is sent the statement with a proof that the tree it
 * cosigned last is the beginning of this one. Its answer counts only with its signature under it.
 */
final class HttpWitness implements Witness {

    private static final int CONFLICT = 409;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final VerifierKey key;
    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HttpWitness(VerifierKey key, URI address) {
        this.key = key;
        this.address = address;
    }

    @Override
    public String name() {
        return key.name();
    }

    @Override
    public String accept(Statement statement, long known) throws IOException {
        HttpResponse<String> answer = send(statement, known);
        if (answer.statusCode() == CONFLICT) {
            answer = send(statement, size(answer.body(), statement.checkpoint().size()));
        }
        if (answer.statusCode() != OK) {
            throw new IOException("It does not accept the statement over " + statement.checkpoint().size()
                    + " entries (answer " + answer.statusCode() + "): compare the trail with what it cosigned before.");
        }
        List<String> lines = answer.body().lines().filter(line -> !line.isBlank()).toList();
        Note cosigned = new Note(statement.note().text(), lines);
        if (cosigned.cosignedBy(key).isEmpty()) {
            throw new IOException("Its answer does not bear its signature. Check the key that it is configured with.");
        }
        return String.join("\n", lines);
    }

    private static long size(String body, long ours) throws IOException {
        String text = body.strip();
        if (!text.matches("\\d{1,18}")) {
            throw new IOException("It refuses the statement and does not say how many entries it has seen.");
        }
        long seen = Long.parseLong(text);
        if (seen > ours) {
            throw new IOException("It has seen " + seen + " entries and the trail has " + ours
                    + ": the trail was cut off or an older copy restored.");
        }
        return seen;
    }

    private HttpResponse<String> send(Statement statement, long old) throws IOException {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        if (old > 0) {
            statement.tree().consistency(old, statement.checkpoint().size())
                    .forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        }
        body.append('\n').append(statement.note());
        try {
            return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping.", e);
        } catch (IOException e) {
            throw new IOException("It cannot be reached at " + address + ".", e);
        }
    }
}
