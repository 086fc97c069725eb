package secondlook.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The exactness certificate as kept with a search; absent from searches made before there were certificates. */
@Embeddable
class RecordedProof {

    @Column(name = "proof_root")
    private String root;

    @Column(name = "proof_searched")
    private Integer searched;

    @Column(name = "proof_places")
    private Integer places;

    @Column(name = "proof_last_score")
    private Double lastScore;

    @Column(name = "proof_rescored")
    private Integer rescored;

    @Column(name = "proof_largest_excluded")
    private Double largestExcluded;

    protected RecordedProof() {
    }

    RecordedProof(ListProof proof) {
        if (!proof.complete()) {
            throw new IllegalArgumentException("A list that is not proven complete is not kept: " + proof);
        }
        this.root = proof.snapshotRoot();
        this.searched = proof.searched();
        this.places = proof.places();
        this.lastScore = proof.lastScore();
        this.rescored = proof.rescored();
        this.largestExcluded = proof.largestExcluded();
    }

    ListProof view() {
        return new ListProof(root, searched, places, lastScore, rescored, largestExcluded);
    }

    /** Null for a search without one, whichever way the provider reads six empty columns. */
    static ListProof view(RecordedProof proof) {
        return proof == null || proof.root == null ? null : proof.view();
    }
}
