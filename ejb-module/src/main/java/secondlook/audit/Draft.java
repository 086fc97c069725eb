package secondlook.audit;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentAct.About;
import secondlook.shared.CurrentAct.Actor;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.NotPermitted;
import secondlook.shared.Origin;
import secondlook.shared.PolicyRefused;
import secondlook.trail.Fact;

/**
 * Puts together what an entry says: who and where from the call, case and object from the act, outcome and clause from
 * how it ended; number and time come with its place in the chain. Texts are cut to a length; a message of an unexpected
 * failure is left out, it may tell too much.
 */
@Dependent
class Draft {

    private static final String NOBODY = "not signed in";
    private static final int LONGEST_DETAIL = 2000;

    @Inject
    CurrentCaller caller;

    AuditLine allowed(String act, About about) {
        return line(act, about, new Ending(Outcome.ALLOWED, null, about.detail(),
                about.fact()));
    }

    AuditLine ended(String act, About about, Throwable cause) {
        return line(act, about, Ending.by(cause, about.fact()));
    }

    AuditLine denied(String act, String object, String reason) {
        CurrentAct alone = new CurrentAct();
        alone.open();
        return line(act, alone.on(object, null).close(), new Ending(Outcome.DENIED, null, reason,
                null));
    }

    private record Ending(Outcome outcome, String clause, String detail, Fact fact) {

        static Ending by(Throwable cause, Fact fact) {
            if (cause instanceof PolicyRefused refused) {
                return new Ending(Outcome.DENIED, refused.clause().id(), refused.getMessage(), fact);
            }
            if (cause instanceof NotPermitted || cause instanceof NotFound || cause instanceof EJBAccessException
                    || cause instanceof AccessLocalException) {
                return new Ending(Outcome.DENIED, null, cause.getMessage(), null);
            }
            boolean ours = cause instanceof Invalid || cause instanceof Conflict;
            return new Ending(Outcome.FAILED, null, ours ? cause.getMessage() : cause.getClass().getName(),
                    null);
        }
    }

    private AuditLine line(String act, About about, Ending ending) {
        Actor who = actor(about);
        Origin origin = caller.origin();
        return new AuditLine(0, null, fit(who.account(), 200),
                fit(who.name(), 200), fit(who.unit(), 200), who.role() == null ? null : who.role().name(),
                caller.known() ? fit(caller.get().agencyId(), 36) : null, fit(about.caseNumber(), 200),
                fit(about.justification(), 4000), fit(act, 200), ending.clause(), fit(about.object(), 300),
                fit(about.objectHash(), 64), ending.outcome(), detail(about.account(), ending),
                fit(origin.address(), 100), fit(origin.workstation(), 100), fit(origin.correlationId(), 64), null);
    }

    /** In front of everything else on which account it was, and last, never cut, what programs read. */
    private static String detail(String account, Ending ending) {
        String words = account == null ? ending.detail()
                : "account " + account + (ending.detail() == null ? "" : ": " + ending.detail());
        if (ending.fact() == null) {
            return fit(words, LONGEST_DETAIL);
        }
        String told = ending.fact().text();
        return words == null ? fit(told, LONGEST_DETAIL)
                : fit(fit(words, Math.max(1, LONGEST_DETAIL - told.length() - 1)) + " " + told, LONGEST_DETAIL);
    }

    private Actor actor(About about) {
        Actor actor = about.actor();
        if (actor != null) {
            boolean known = actor.role() != null;
            return known ? actor : new Actor(actor.account(), NOBODY, NOBODY, null);
        }
        if (caller.known()) {
            return new Actor(caller.get().account(), caller.get().name(), caller.get().unit(),
                    caller.get().role());
        }
        return new Actor("anonymous", NOBODY, NOBODY, null);
    }

    /** Cut to the column, and only what every database stores and gives back as it is. */
    private static String fit(String text, int most) {
        if (text == null) {
            return null;
        }
        String clean = new String(text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (clean.length() <= most) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
        return clean.substring(0, end);
    }
}
