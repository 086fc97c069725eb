package secondlook.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import secondlook.identity.Entered;
import secondlook.identity.FactorOffer;
import secondlook.identity.Halfway;
import secondlook.identity.PasskeyQuestion;
import secondlook.openid.Asked;
import secondlook.openid.SignOut;

/**
 * What the session holds of the sign-in: the account's name and the beginning of its session, or how far a sign-in has
 * come, and the page that was asked for before. The wanted page is kept here and never taken from a parameter, so
 * nobody can plant a redirect to another site. The server's own session ids are partly made of the clock: a session
 * counts only together with its key, 256 random bits in a cookie of their own, which the account knows.
 */
final class PageSession {

    private static final String ACCOUNT = "secondlook.account";
    static final String KEY = "__Host-SECONDLOOK-KEY";
    private static final String BEGAN = "secondlook.began";
    private static final String USED = "secondlook.used";
    private static final String LOCKED = "secondlook.locked";
    private static final String PLACES = "secondlook.places";
    private static final String HALFWAY = "secondlook.halfway";
    private static final String OFFER = "secondlook.offer";
    private static final String QUESTION = "secondlook.passkey.";
    private static final String ASKED = "secondlook.asked";
    private static final String BY_PROVIDER = "secondlook.byProvider";
    private static final String SIGN_OUT = "secondlook.signOut";
    private static final String WANTED = "secondlook.wanted";
    private static final String HOME = "/queue.xhtml";

    private PageSession() {
    }

    static Optional<String> account(HttpServletRequest request) {
        return kept(request, ACCOUNT, String.class);
    }

    /** The key that the browser shows, or was given in this very call; null when there is none. */
    static String key(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof String given) {
            return given;
        }
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies).filter(cookie -> KEY.equals(cookie.getName()))
                .map(Cookie::getValue).findFirst().orElse(null);
    }

    static Instant began(HttpServletRequest request) {
        return kept(request, BEGAN, Instant.class).orElse(Instant.EPOCH);
    }

    /** A sign-in that has come so far; it lets nobody in. The session's id changes with every step. */
    static void halfway(HttpServletRequest request, Halfway sofar) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().removeAttribute(ACCOUNT);
        request.getSession().removeAttribute(OFFER);
        request.getSession().setAttribute(HALFWAY, sofar);
    }

    static Optional<Halfway> halfway(HttpServletRequest request) {
        return kept(request, HALFWAY, Halfway.class);
    }

    /** The second factor that was offered in this sign-in, so that a wrong code does not make a new one. */
    static Optional<FactorOffer> offer(HttpServletRequest request) {
        return kept(request, OFFER, FactorOffer.class);
    }

    static void offered(HttpServletRequest request, FactorOffer offer) {
        request.getSession().setAttribute(OFFER, offer);
    }

    /** What a passkey is asked for; one question of each kind is open at a time. */
    enum Ceremony {
        SIGN, CREATE
    }

    /** Keeps the question for one answer, and answers with what the browser is to be told. */
    static String ask(HttpServletRequest request, Ceremony kind, PasskeyQuestion question) {
        request.getSession(true).setAttribute(QUESTION + kind, question);
        return question.options();
    }

    /** The question that is open, and is so no longer; null when there is none. */
    static PasskeyQuestion answered(HttpServletRequest request, Ceremony kind) {
        Optional<PasskeyQuestion> open = kept(request, QUESTION + kind, PasskeyQuestion.class);
        open.ifPresent(question -> request.getSession().removeAttribute(QUESTION + kind));
        return open.orElse(null);
    }

    /** Begins a signed-in session under a new id, so that an id known before the sign-in is worth nothing. */
    static void begin(HttpServletRequest request, HttpServletResponse response, Entered entered, Instant now) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.removeAttribute(HALFWAY);
        session.removeAttribute(OFFER);
        session.removeAttribute(BY_PROVIDER);
        session.removeAttribute(SIGN_OUT);
        session.setAttribute(ACCOUNT, entered.who().username());
        giveKey(request, response, entered.session());
        session.setAttribute(BEGAN, now);
        session.removeAttribute(LOCKED);
        session.removeAttribute(PLACES);
        seenAt(request, entered.place());
        used(request, now);
    }

    /** Whether the session was not used before at this workstation or address. */
    static boolean seenAt(HttpServletRequest request, String place) {
        Set<Object> places = new HashSet<>(kept(request, PLACES, Set.class).orElse(Set.of()));
        boolean fresh = places.add(String.valueOf(place));
        if (fresh) {
            request.getSession().setAttribute(PLACES, Set.copyOf(places));
        }
        return fresh;
    }

    /** A sign of the session's owner. */
    static void used(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(USED, now);
    }

    static Instant lastUsed(HttpServletRequest request) {
        return kept(request, USED, Instant.class).orElse(Instant.EPOCH);
    }

    /** From now on the session answers nothing but its unlocking; the first of several locks counts. */
    static void lock(HttpServletRequest request, Instant now) {
        if (!locked(request)) {
            request.getSession().setAttribute(LOCKED, now);
        }
    }

    static void unlock(HttpServletRequest request, Instant now) {
        request.getSession().removeAttribute(LOCKED);
        used(request, now);
    }

    static boolean locked(HttpServletRequest request) {
        return lockedAt(request).isPresent();
    }

    static Optional<Instant> lockedAt(HttpServletRequest request) {
        return kept(request, LOCKED, Instant.class);
    }

    /** The session goes on under a new id and a new key; when it began stays. */
    static void renew(HttpServletRequest request, HttpServletResponse response, String key) {
        request.changeSessionId();
        giveKey(request, response, key);
    }

    private static void giveKey(HttpServletRequest request, HttpServletResponse response, String key) {
        request.setAttribute(KEY, key);
        response.addHeader("Set-Cookie", KEY + "=" + key + "; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    /** What the department's provider is asked on behalf of this browser. */
    static void asked(HttpServletRequest request, Asked asked) {
        request.getSession(true).setAttribute(ASKED, asked);
    }

    /** The same, once: an answer is read one time, whatever comes of it. */
    static Asked takeAsked(HttpServletRequest request) {
        Optional<Asked> asked = kept(request, ASKED, Asked.class);
        asked.ifPresent(taken -> request.getSession().removeAttribute(ASKED));
        return asked.orElse(null);
    }

    /** The session that has begun is one by the department's provider; signOut may be null. */
    static void byProvider(HttpServletRequest request, SignOut signOut) {
        request.getSession().setAttribute(BY_PROVIDER, true);
        request.getSession().setAttribute(SIGN_OUT, signOut);
    }

    static boolean byProvider(HttpServletRequest request) {
        return kept(request, BY_PROVIDER, Boolean.class).orElse(false);
    }

    static Optional<SignOut> signOut(HttpServletRequest request) {
        return kept(request, SIGN_OUT, SignOut.class);
    }

    private static <T> Optional<T> kept(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : type.cast(session.getAttribute(name)));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Keeps the page a browser asked for, or the one whose form it sent; only pages, only of this application. */
    static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = Entrance.path(request) + (query == null ? "" : "?" + query);
        String page = "GET".equals(request.getMethod()) ? asked : formPage(request);
        if (page != null && !page.startsWith("//") && page.split("\\?", 2)[0].endsWith(".xhtml")) {
            request.getSession(true).setAttribute(WANTED, page);
        }
    }

    /** The path of the page a form was sent from, without its host; null when another site sent it. */
    private static String formPage(HttpServletRequest request) {
        String own = request.getRequestURL().toString().replace(request.getRequestURI(), request.getContextPath());
        String from = request.getHeader("Referer");
        return from != null && from.startsWith(own + "/") ? from.substring(own.length()) : null;
    }

    /** The page to go to after the sign-in, within the application; forgets it. */
    static String wanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object wanted = session == null ? null : session.getAttribute(WANTED);
        if (wanted == null) {
            return HOME;
        }
        session.removeAttribute(WANTED);
        return (String) wanted;
    }
}
