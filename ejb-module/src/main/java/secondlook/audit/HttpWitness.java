package secondlook.audit;

import java.io.IOException;
import java.net.URI;
import secondlook.trail.VerifierKey;
import secondlook.trail.WitnessClient;

/**
 * A witness that cosigns, by the C2SP protocol tlog-witness: it is sent the statement with a proof that the tree it
 * cosigned last is the beginning of this one. Its answer counts only with its signature under it.
 */
final class HttpWitness implements Witness {

    private static final int CONFLICT = 409;
    private static final String PATH = "/add-checkpoint";

    private final VerifierKey key;
    private final WitnessClient client;

    /** The address as the operator names it, with or without {@code /add-checkpoint}. */
    HttpWitness(VerifierKey key, URI address) {
        this.key = key;
        String text = address.toString();
        this.client = new WitnessClient(text.endsWith(PATH)
                ? URI.create(text.substring(0, text.length() - PATH.length())) : address, key);
    }

    VerifierKey key() {
        return key;
    }

    @Override
    public String name() {
        return key.name();
    }

    @Override
    public String accept(Statement statement, long known) throws IOException {
        long size = statement.checkpoint().size();
        try {
            return String.join("\n", client.cosign(statement.note(), known, statement.tree()::consistency));
        } catch (WitnessClient.NotCosigned e) {
            boolean more = e.status() == CONFLICT && e.answer().matches("\\d{1,18}")
                    && Long.parseLong(e.answer()) > size;
            throw new IOException(more ? "It has seen " + e.answer() + " entries and the trail has " + size
                    + ": the trail was cut off or an older copy restored."
                    : "It does not accept the statement over " + size + " entries (answer " + e.status()
                    + "): compare the trail with what it cosigned before.", e);
        }
    }
}
