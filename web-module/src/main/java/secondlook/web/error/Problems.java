package secondlook.web.error;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.audit.AuditTrail;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.KeyReused;
import secondlook.shared.NotFound;
import secondlook.shared.NotPermitted;
import secondlook.shared.NotRecorded;
import secondlook.shared.Outdated;
import secondlook.shared.PolicyRefused;
import secondlook.shared.VersionUnsaid;

/**
 * The one table from exception to problem. The type of the exception decides, never its text; whatever is not in the
 * table is a failure that tells the incident number only.
 */
@ApplicationScoped
public class Problems {

    private static final String ANSWERED = Problems.class.getName();
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Inject
    AuditTrail trail;

    /**
     * The problem to answer with. The server may ask twice about one failure: the second time gets the first answer, so
     * that it is one incident and one entry of the trail.
     */
    public Problem of(Throwable thrown, HttpServletRequest request) {
        if (request.getAttribute(ANSWERED) instanceof Answered before && before.thrown() == thrown) {
            return before.problem();
        }
        Problem problem = first(thrown, request);
        request.setAttribute(ANSWERED, new Answered(thrown, problem));
        return problem;
    }

    /** The problem that this very call was answered with already, when it has that status. */
    Optional<Problem> answered(int status, HttpServletRequest request) {
        return request.getAttribute(ANSWERED) instanceof Answered before && before.problem().status() == status
                ? Optional.of(before.problem()) : Optional.empty();
    }

    private record Answered(Throwable thrown, Problem problem) {
    }

    private Problem first(Throwable thrown, HttpServletRequest request) {
        Throwable cause = cause(thrown);
        String instance = path(request);
        if (cause instanceof NotRecorded) {
            return Problem.notRecorded(logged(thrown, request), instance);
        }
        if (byTheContainer(cause)) {
            return denied(request, instance);
        }
        if (cause instanceof PolicyRefused refused) {
            return Problem.refused(refused.clause(), refused.about(), refused.getMessage(), instance);
        }
        if (cause instanceof Invalid invalid) {
            return Problem.invalid(invalid.field(), invalid.getMessage(), instance);
        }
        if (cause instanceof WebApplicationException web) {
            return plain(web, instance);
        }
        Problem.Kind kind = kind(cause);
        return kind == null ? failure(thrown, request) : Problem.of(kind, cause.getMessage(), instance);
    }

    /** A denial by the container, which no boundary has seen, goes on the trail here. */
    private Problem denied(HttpServletRequest request, String instance) {
        try {
            trail.denied(request.getMethod() + " " + instance, null, "The role may not call this.");
        } catch (NotRecorded e) {
            return Problem.notRecorded(logged(e, request), instance);
        }
        return Problem.of(Problem.Kind.NOT_PERMITTED, "Your role may not do this.", instance);
    }

    /** Which of the two it throws depends on the way of the call. */
    private static boolean byTheContainer(Throwable cause) {
        return cause instanceof EJBAccessException || cause instanceof AccessLocalException;
    }

    private static Problem.Kind kind(Throwable cause) {
        if (cause instanceof NotPermitted) {
            return Problem.Kind.NOT_PERMITTED;
        }
        if (cause instanceof NotFound) {
            return Problem.Kind.NOT_FOUND;
        }
        if (cause instanceof Outdated) {
            return Problem.Kind.OUTDATED;
        }
        if (cause instanceof VersionUnsaid) {
            return Problem.Kind.PRECONDITION_REQUIRED;
        }
        if (cause instanceof KeyReused) {
            return Problem.Kind.KEY_REUSED;
        }
        if (cause instanceof Conflict) {
            return Problem.Kind.CONFLICT;
        }
        return cause instanceof BodyTooLarge ? Problem.Kind.TOO_LARGE : null;
    }

    private static Problem plain(WebApplicationException web, String instance) {
        int status = web.getResponse().getStatus();
        return Problem.plain(status, StatusAdvice.of(status), instance);
    }

    /** Logs the failure under a fresh incident number. */
    Problem failure(Throwable thrown, HttpServletRequest request) {
        return Problem.failure(logged(thrown, request), path(request));
    }

    private static String logged(Throwable thrown, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "Incident " + incident + " in " + request.getMethod() + " "
                + path(request) + ", correlation " + Correlation.of(request));
        return incident;
    }

    /** The path that was asked for, also within the error page. */
    static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : (String) asked;
    }

    /** The first exception of the chain that the table knows; containers wrap ours in their own. */
    private static Throwable cause(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof BodyTooLarge) {
                return t; // a parser that was stopped takes the end for malformed content
            }
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (byTheContainer(t) || t instanceof NotRecorded || t instanceof PolicyRefused || t instanceof Invalid
                    || kind(t) != null) {
                return t;
            }
            if (t instanceof JsonbException || t instanceof JsonException) {
                return new Invalid("body", "The JSON cannot be read: it is malformed or a value has the wrong type.");
            }
        }
        return thrown instanceof ProcessingException
                ? new Invalid("body", "The content cannot be read.") : thrown;
    }
}
