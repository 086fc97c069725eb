package secondlook.web.error;

import java.net.URI;
import secondlook.policy.Clause;

/**
 * Problem details after RFC 9457.
 *
 * @param type     what kind of problem, one of {@link Kind}
 * @param title    the kind in words, the same for every problem of the kind
 * @param status   HTTP status, fixed by the kind
 * @param detail   what happened and what to do, for a person
 * @param instance the path that was asked for
 * @param clause   the clause of the directive that refuses, null when none does
 * @param field    the value that is missing or malformed, null when it is none
 * @param incident what to tell the operator; of a failure inside the system nothing else is told
 */
public record Problem(URI type, String title, int status, String detail, String instance, String clause, String field,
                      String incident) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The kinds of problem; the status follows from the kind alone. */
    public enum Kind {
        REFUSED(403, "Refused by the directive"),
        NOT_PERMITTED(403, "Not permitted"),
        NOT_FOUND(404, "Not found"),
        CONFLICT(409, "Conflict"),
        INVALID(400, "Invalid value"),
        UNAUTHENTICATED(401, "Not signed in"),
        TOO_LARGE(413, "Too large"),
        FAILURE(500, "Internal failure"),
        NOT_RECORDED(503, "Nothing can be recorded");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }

        private URI type() {
            return URI.create("urn:second-look:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    static Problem of(Kind kind, String detail, String instance) {
        return new Problem(kind.type(), kind.title, kind.status, detail, instance, null, null, null);
    }

    /** The caller may not do this, in this way. */
    public static Problem notPermitted(String detail, String instance) {
        return of(Kind.NOT_PERMITTED, detail, instance);
    }

    static Problem refused(Clause clause, String detail, String instance) {
        Kind kind = Kind.REFUSED;
        return new Problem(kind.type(), kind.title, kind.status, detail, instance, clause.id(), null, null);
    }

    static Problem invalid(String field, String detail, String instance) {
        Kind kind = Kind.INVALID;
        return new Problem(kind.type(), kind.title, kind.status, detail, instance, null, field, null);
    }

    static Problem failure(String incident, String instance) {
        Kind kind = Kind.FAILURE;
        return new Problem(kind.type(), kind.title, kind.status, "Something failed inside the system. Tell the "
                + "operator the incident number.", instance, null, null, incident);
    }

    /** The audit trail cannot be written, so nothing happens until it can (307.5-7.8). */
    static Problem notRecorded(String incident, String instance) {
        return of(Kind.NOT_RECORDED, "The audit trail cannot be written, so nothing was done and nothing is shown. Try "
                + "again in a minute. If it stays so, tell the operator the incident number " + incident + ".",
                instance);
    }

    /** A plain HTTP status that none of our kinds stands for, for example 405. */
    static Problem plain(int status, String title, String instance) {
        return plain(status, title, null, instance);
    }

    /** The same with what to do instead. */
    public static Problem plain(int status, String title, String detail, String instance) {
        return new Problem(URI.create("about:blank"), title, status, detail, instance, null, null, null);
    }
}
