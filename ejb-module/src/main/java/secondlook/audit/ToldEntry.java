package secondlook.audit;

import java.time.Instant;
import secondlook.trail.Fact;

/**
 * An entry that succeeded or was refused by a rule, without people.
 *
 * @param at     when it was written, never before what it tells of
 * @param agency id of the outside agency that acted, null for staff
 * @param fact   what it tells, null when it tells nothing: of an older version, or its personal part was erased
 */
public record ToldEntry(long sequence, Instant at, String act, boolean allowed, String agency, String object,
                        Fact fact) {
}
