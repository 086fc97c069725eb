package secondlook.matching;

import java.time.Instant;

/** How much of a search's list went when its period was over. */
public record ListPurgedView(Instant at, int candidates, int comparisons) {
}
