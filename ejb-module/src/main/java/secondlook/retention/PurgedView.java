package secondlook.retention;

import java.time.Instant;
import secondlook.policy.RetentionKind;

/**
 * What went of a request, as everybody may read it who may read the request.
 *
 * @param objects     how many of the kind went under that certificate
 * @param at          when the first of them went
 * @param certificate null for the minute until it is written
 */
public record PurgedView(RetentionKind kind, int objects, Instant at, PurgeCause cause, Long certificate) {

    /** Of the same kind, cause and certificate. */
    PurgedView and(PurgedView later) {
        return new PurgedView(kind, objects + later.objects, at, cause, certificate);
    }
}
