package secondlook.matching;

import java.util.List;

/** What the gallery says beside a candidate: expunged since, and which other ranks its source links to it. */
public record CandidateNote(int rank, boolean expunged, List<Integer> linkedRanks) {
}
