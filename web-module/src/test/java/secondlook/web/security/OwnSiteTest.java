package secondlook.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.web.error.Problem;

/** What is turned away before anybody is asked who they are. */
class OwnSiteTest {

    private static final String HOST = "desk.example.gov:8443";
    private final OwnSite site = new OwnSite(Optional.of("https://Desk.example.gov:8443"));

    @ParameterizedTest
    @ValueSource(strings = {"desk.example.gov", "DESK.example.gov", "localhost", "127.0.0.1", "[::1]"})
    void ownNamesAreAnswered(String host) {
        assertThat(site.refusal(call("GET", "/queue.xhtml", host, Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "desk.example.gov.evil.example", "xdesk.example.gov", ""})
    void otherNamesAreMisdirectedOnPagesAndOnTheApi(String host) {
        assertThat(status(call("GET", "/queue.xhtml", host, Map.of()))).isEqualTo(421);
        assertThat(status(call("GET", "/api/v1/health", host, Map.of()))).isEqualTo(421);
    }

    @Test
    void withoutAnAddressEveryNameIsAnswered() {
        OwnSite unnamed = new OwnSite(Optional.empty());
        assertThat(unnamed.refusal(call("GET", "/queue.xhtml", "any.example", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get"})
    void pagesHaveNoOtherMethods(String method) {
        assertThat(status(call(method, "/queue.xhtml", "localhost", Map.of()))).isEqualTo(405);
        assertThat(site.refusal(call(method, "/api/v1/requests", "localhost", Map.of()))).isEmpty();
    }

    @Test
    void formOfAnOwnPageIsTaken() {
        assertThat(site.refusal(form(Map.of("Sec-Fetch-Site", "same-origin")))).isEmpty();
        assertThat(site.refusal(form(Map.of("Origin", "https://desk.example.gov:8443")))).isEmpty();
        assertThat(site.refusal(form(Map.of()))).as("no browser").isEmpty();
    }

    @Test
    void formOfAnotherSiteIsNotTaken() {
        assertThat(status(form(Map.of("Sec-Fetch-Site", "cross-site")))).isEqualTo(403);
        assertThat(status(form(Map.of("Sec-Fetch-Site", "same-site")))).isEqualTo(403);
        assertThat(status(form(Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://" + HOST)))).isEqualTo(403);
        assertThat(status(form(Map.of("Origin", "https://evil.example")))).isEqualTo(403);
        assertThat(status(form(Map.of("Origin", "https://desk.example.gov:9999")))).isEqualTo(403);
        assertThat(status(form(Map.of("Origin", "null")))).isEqualTo(403);
    }

    private int status(HttpServletRequest call) {
        return site.refusal(call).map(Problem::status).orElse(0);
    }

    private static HttpServletRequest form(Map<String, String> headers) {
        return call("POST", "/signin.xhtml", "desk.example.gov", headers);
    }

    private static HttpServletRequest call(String method, String path, String host, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(OwnSiteTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getServletPath", "getRequestURI" -> path;
                    case "getPathInfo" -> null;
                    case "getServerName" -> host;
                    case "getHeader" -> "Host".equals(arguments[0]) ? HOST : headers.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }
}
