package secondlook.web.error;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import secondlook.policy.Clause;
import secondlook.web.shared.Messages;

/**
 * Problem details after RFC 9457.
 *
 * @param type     what kind of problem: where one of {@link Kind} is explained; about:blank for a status without kind
 * @param title    the kind in words, the same for every problem of the kind
 * @param status   HTTP status, fixed by the kind
 * @param detail   what happened and what to do, for a person
 * @param instance the path that was asked for
 * @param clause   the clause of the directive that refuses, null when none does
 * @param field    the value that is missing or malformed or that the directive refuses, null when it is none
 * @param incident what to tell the operator; of a failure inside the system nothing else is told
 */
public record Problem(URI type, String title, int status, String detail, String instance, String clause, String field,
                      String incident) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the kinds of problem are explained, below the context of the application. */
    public static final String KINDS = "/api/v1/problems/";

    /** The kinds of problem; the status follows from the kind alone, and each has a page at its type. */
    public enum Kind {
        REFUSED(403, "Refused by the directive", "error.kind.refused"),
        NOT_PERMITTED(403, "Not permitted", "error.kind.notPermitted"),
        NOT_FOUND(404, "Not found", "error.kind.notFound"),
        CONFLICT(409, "Conflict", "error.kind.conflict"),
        OUTDATED(412, "Changed meanwhile", "error.kind.outdated"),
        KEY_REUSED(422, "Key used before", "error.kind.keyReused"),
        INVALID(400, "Invalid value", "error.kind.invalid"),
        UNAUTHENTICATED(401, "Not signed in", "error.kind.unauthenticated"),
        METHOD_NOT_ALLOWED(405, "Method not allowed", "error.kind.methodNotAllowed"),
        NOT_ACCEPTABLE(406, "Not acceptable", "error.kind.notAcceptable"),
        TOO_LARGE(413, "Too large", "error.kind.tooLarge"),
        ADDRESS_TOO_LONG(414, "Address too long", "error.kind.addressTooLong"),
        UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "error.kind.unsupportedMediaType"),
        MISDIRECTED(421, "Misdirected", "error.kind.misdirected"),
        PRECONDITION_REQUIRED(428, "Version not said", "error.kind.preconditionRequired"),
        TOO_MANY_CALLS(429, "Too many calls", "error.kind.tooManyCalls"),
        HEADERS_TOO_LARGE(431, "Headers too large", "error.kind.headersTooLarge"),
        FAILURE(500, "Internal failure", "error.kind.failure"),
        NOT_RECORDED(503, "Nothing can be recorded", "error.kind.notRecorded"),
        OVERLOADED(503, "Overloaded", "error.kind.overloaded");

        private final int status;
        private final String title;
        private final String meaning;

        Kind(int status, String title, String meaning) {
            this.status = status;
            this.title = title;
            this.meaning = meaning;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }

        /** When it comes and what to do then, in a few sentences. */
        String meaning() {
            return Messages.text(meaning);
        }

        /** The last part of its type, for example not-found. */
        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind that stands for a plain HTTP status; empty when none does, or several do. */
        static Optional<Kind> of(int status) {
            List<Kind> all = Arrays.stream(values()).filter(kind -> kind.status == status).toList();
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }

        private URI type() {
            return URI.create(KINDS + slug());
        }
    }

    /** The same with its type below the context of the application, where it resolves. */
    Problem below(String context) {
        return type.isAbsolute() ? this : new Problem(URI.create(context + type), title, status, detail, instance,
                clause, field, incident);
    }

    static Problem of(Kind kind, String detail, String instance) {
        return new Problem(kind.type(), kind.title, kind.status, detail, instance, null, null, null);
    }

    /** The caller may not do this, in this way. */
    public static Problem notPermitted(String detail, String instance) {
        return of(Kind.NOT_PERMITTED, detail, instance);
    }

    static Problem refused(Clause clause, String field, String detail, String instance) {
        Kind kind = Kind.REFUSED;
        return new Problem(kind.type(), kind.title, kind.status, detail, instance, clause.id(), field, null);
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

    /** A plain HTTP status as the server or a filter gives it, with what to do instead. */
    public static Problem plain(int status, String detail, String instance) {
        return Kind.of(status).map(kind -> of(kind, detail, instance)).orElseGet(() -> new Problem(
                URI.create("about:blank"), reason(status), status, detail, instance, null, null, null));
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }

    static Problem tooMany(String detail, String instance) {
        return of(Kind.TOO_MANY_CALLS, detail, instance);
    }

    /** More calls at once than the system takes; nothing was done. */
    public static Problem overloaded(String detail, String instance) {
        return of(Kind.OVERLOADED, detail, instance);
    }
}
