package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.identity.Entered;
import secondlook.identity.SignedIn;
import secondlook.policy.Role;

/** Which page the sign-in leads back to. */
class PageSessionTest {

    private static final String SITE = "https://desk.example.gov/second-look";

    private final Map<String, Object> kept = new HashMap<>();
    private Cookie[] cookies;

    @Test
    void pageThatWasAskedForIsWantedOnce() {
        PageSession.remember(request("GET", "/intake/detail.xhtml", "id=7", null));
        HttpServletRequest later = request("POST", "/signin.xhtml", null, null);
        assertThat(PageSession.wanted(later)).isEqualTo("/intake/detail.xhtml?id=7");
        assertThat(PageSession.wanted(later)).isEqualTo("/queue.xhtml");
    }

    @Test
    void pageWhoseFormWasSentIsWanted() {
        HttpServletRequest form = request("POST", "/intake/detail.xhtml", null, SITE + "/intake/detail.xhtml?id=7");
        PageSession.remember(form);
        assertThat(PageSession.wanted(form)).isEqualTo("/intake/detail.xhtml?id=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/x.xhtml", "https://desk.example.gov/other/x.xhtml",
        SITE + ".evil.example/x.xhtml", SITE + "//evil.example/x.xhtml", SITE + "/report.pdf", "nonsense"})
    void pageOfAnotherSiteOrNoPageIsNeverWanted(String referrer) {
        HttpServletRequest form = request("POST", "/intake/detail.xhtml", null, referrer);
        PageSession.remember(form);
        assertThat(PageSession.wanted(form)).isEqualTo("/queue.xhtml");
    }

    @Test
    void sessionBeginsWithAKeyOfItsOwnThatOnlyTheBrowserKeeps() {
        Map<String, String> sent = new HashMap<>();
        HttpServletResponse response = proxy(HttpServletResponse.class, (name, arguments) ->
                sent.put((String) arguments[0], (String) arguments[1]));
        HttpServletRequest signIn = request("POST", "/identity/code.xhtml", null, null);
        PageSession.begin(signIn, response, new Entered(new SignedIn("ex1", "An Examiner", "CIU", Role.EXAMINER),
                "0123abcd", "Desk 7", null, List.of(), 10, 0), Instant.EPOCH);

        assertThat(sent.get("Set-Cookie")).isEqualTo("__Host-SECONDLOOK-KEY=0123abcd; Path=/; Secure; HttpOnly;"
                + " SameSite=Strict");
        assertThat(kept.values()).doesNotContain("0123abcd");
        assertThat(PageSession.key(signIn)).as("within the call").isEqualTo("0123abcd");
        assertThat(PageSession.key(request("GET", "/queue.xhtml", null, null))).as("a call without it").isNull();
        cookies = new Cookie[] {new Cookie("other", "x"), new Cookie("__Host-SECONDLOOK-KEY", "0123abcd")};
        assertThat(PageSession.key(request("GET", "/queue.xhtml", null, null))).isEqualTo("0123abcd");
    }

    @Test
    void placeIsNewOnceASession() {
        HttpServletRequest call = request("POST", "/identity/code.xhtml", null, null);
        HttpServletResponse response = proxy(HttpServletResponse.class, (name, arguments) -> null);
        PageSession.begin(call, response, new Entered(new SignedIn("ex1", "An Examiner", "CIU", Role.EXAMINER),
                "0123abcd", "Desk 7", null, List.of(), 10, 0), Instant.EPOCH);
        assertThat(PageSession.seenAt(call, "Desk 7")).as("the place of the sign-in").isFalse();
        assertThat(PageSession.seenAt(call, "10.1.2.3")).isTrue();
        assertThat(PageSession.seenAt(call, "10.1.2.3")).isFalse();
    }

    private HttpServletRequest request(String method, String path, String query, String referrer) {
        HttpSession session = proxy(HttpSession.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> kept.get(arguments[0]);
            case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> kept.remove(arguments[0]);
            default -> throw new UnsupportedOperationException(name);
        });
        Map<String, Object> attributes = new HashMap<>();
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getCookies" -> cookies;
            case "changeSessionId" -> "another";
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "getServletPath" -> path;
            case "getPathInfo" -> null;
            case "getQueryString" -> query;
            case "getContextPath" -> "/second-look";
            case "getRequestURI" -> "/second-look" + path;
            case "getRequestURL" -> new StringBuffer(SITE + path);
            case "getHeader" -> "Referer".equals(arguments[0]) ? referrer : null;
            case "getSession" -> session;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
