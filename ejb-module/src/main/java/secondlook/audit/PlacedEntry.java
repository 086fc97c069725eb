package secondlook.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import secondlook.trail.Hashes;

/**
 * An entry with the place that the chain gave it.
 *
 * @param head where the trail stands with it
 * @param text what the leaf hash covers
 * @param leaf its leaf hash
 */
record PlacedEntry(SealedEntry entry, Head head, String text, byte[] leaf) {

    static PlacedEntry after(Head head, SealedEntry entry, Instant now) {
        Instant at = entry.after(head.at(), now);
        String text = entry.at(head.entries() + 1, at).text();
        byte[] leaf = Hashes.leaf(text.getBytes(StandardCharsets.UTF_8));
        return new PlacedEntry(entry, new Head(head.entries() + 1, Hashes.node(head.chain(), leaf), at), text, leaf);
    }
}
