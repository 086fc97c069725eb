package secondlook.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the allowed entries of a period name.
 *
 * @param requests   by their numbers
 * @param enrolments numbers of enrolments that were opened outside of any request
 * @param lists      acts that show several requests or people at once, and how often each was done
 */
public record Touched(List<TouchedRequest> requests, Set<Long> enrolments, Map<String, Long> lists) {
}
