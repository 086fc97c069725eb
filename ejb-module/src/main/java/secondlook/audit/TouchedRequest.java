package secondlook.audit;

import java.time.Instant;
import java.util.Set;

/**
 * A request that entries of a period name. The trail knows it also when it is on record no longer.
 *
 * @param asked      who handed it in, by the entry of that act; null when that entry is retired or erased
 * @param by         who acted on it, name and unit
 * @param enrolments numbers of the enrolments that were opened for it
 * @param acts       how many entries name it
 */
public record TouchedRequest(String number, Asked asked, Set<String> by, Set<Long> enrolments, long acts,
                             Instant first, Instant last) {

    /** Who handed a request in; agency is the id of an outside agency, whose name the unit is then, or null. */
    public record Asked(String name, String unit, String agency) {
    }
}
