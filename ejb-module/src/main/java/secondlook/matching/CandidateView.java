package secondlook.matching;

/** One candidate of a search: rank from 1, cosine similarity between -1 and 1, and what the gallery calls it. */
public record CandidateView(int rank, double score, long enrolmentId, String label) {
}
