package secondlook.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One line of a search's list as it was: rank from 1, cosine similarity, enrolment. */
@Embeddable
class SearchCandidate {

    @Column(name = "candidate_rank")
    private int rank;

    private double score;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    private String label;

    protected SearchCandidate() {
    }

    SearchCandidate(CandidateView candidate) {
        if (candidate.rank() < 1 || !(Math.abs(candidate.score()) <= 1.001)) {
            throw new IllegalArgumentException("No candidate has rank " + candidate.rank() + " and similarity score "
                    + candidate.score());
        }
        this.rank = candidate.rank();
        this.score = candidate.score();
        this.enrolmentId = candidate.enrolmentId();
        this.label = candidate.label();
    }

    CandidateView view() {
        return new CandidateView(rank, score, enrolmentId, label);
    }
}
