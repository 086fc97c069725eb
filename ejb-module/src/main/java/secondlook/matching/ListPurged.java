package secondlook.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** That the list of a search and its one-to-one scores went, when, and the hash of what they said. Kept for good. */
@Embeddable
class ListPurged {

    @Column(name = "purged_at")
    private Instant at;

    private int candidates;

    private int comparisons;

    private String sha256;

    protected ListPurged() {
    }

    ListPurged(int candidates, int comparisons, String sha256, Instant at) {
        if (candidates + comparisons < 1) {
            throw new IllegalArgumentException("There was a list to purge");
        }
        this.candidates = candidates;
        this.comparisons = comparisons;
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.at = Objects.requireNonNull(at, "at");
    }

    ListPurgedView view() {
        return new ListPurgedView(at, candidates, comparisons);
    }
}
