package secondlook.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import secondlook.audit.AuditTrail;
import secondlook.policy.Clause;
import secondlook.policy.Decision;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.KeyReused;
import secondlook.shared.NotFound;
import secondlook.shared.NotPermitted;
import secondlook.shared.NotRecorded;
import secondlook.shared.Outdated;
import secondlook.shared.PolicyRefused;
import secondlook.shared.VersionUnsaid;

class ProblemsTest {

    private final List<String> trail = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Problems problems = new Problems();
    private final HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) ->
                    switch (method.getName()) {
                        case "getRequestURI" -> "/api/v1/requests";
                        case "getMethod" -> "POST";
                        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                        case "getAttribute" -> attributes.get((String) arguments[0]);
                        default -> null;
                    });

    ProblemsTest() {
        problems.trail = new AuditTrail() {
            @Override
            public void denied(String act, String object, String reason) {
                trail.add(act);
            }
        };
    }

    private Problem of(Throwable thrown) {
        return problems.of(thrown, request);
    }

    @Test
    void refusalNamesItsClause() {
        Problem problem = of(new PolicyRefused(Decision.refuse(Clause.NO_VIDEO, "The probe is a video.")));

        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.clause()).isEqualTo("307.5-3.2");
        assertThat(problem.detail()).isEqualTo("The probe is a video.");
        assertThat(problem.instance()).isEqualTo("/api/v1/requests");
    }

    @Test
    void eachOfOursHasItsStatus() {
        assertThat(of(new NotPermitted("x")).status()).isEqualTo(403);
        assertThat(of(new NotFound("x")).status()).isEqualTo(404);
        assertThat(of(new Conflict("x")).status()).isEqualTo(409);
        assertThat(of(new Invalid("facts", "x")).status()).isEqualTo(400);
        assertThat(of(new Invalid("facts", "x")).field()).isEqualTo("facts");
        assertThat(of(new VersionUnsaid("x")).status()).isEqualTo(428);
        assertThat(of(new BodyTooLarge(21_000_000)).status()).isEqualTo(413);
    }

    @Test
    void containersWrappingIsLookedThrough() {
        EJBException wrapped = new EJBTransactionRolledbackException("outer", new Conflict("Somebody was faster."));

        assertThat(of(wrapped).status()).isEqualTo(409);
        assertThat(of(wrapped).detail()).isEqualTo("Somebody was faster.");
    }

    @Test
    void actThatCouldNotBeRecordedIsNotServedAndSaysWhatToDo() {
        for (Throwable thrown : List.of(new NotRecorded(new IllegalStateException("disk full")),
                new EJBException(new NotRecorded(new IllegalStateException("disk full"))))) {
            Problem problem = of(thrown);
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.detail()).contains("nothing was done and nothing is shown", "Try again", "incident")
                    .doesNotContain("disk");
        }
    }

    @Test
    void denialByTheContainerGoesOnTheTrailOnce() {
        EJBAccessException denial = new EJBAccessException("no");

        assertThat(of(denial).status()).isEqualTo(403);
        assertThat(of(denial).status()).isEqualTo(403);
        assertThat(trail).containsExactly("POST /api/v1/requests");
        assertThat(of(new AccessLocalException("no")).status()).isEqualTo(403);
    }

    @Test
    void failureAskedAboutTwiceIsOneIncident() {
        IllegalStateException failure = new IllegalStateException("x");

        assertThat(of(failure).incident()).isEqualTo(of(failure).incident());
        assertThat(of(failure).incident()).isNotEqualTo(of(new IllegalStateException("x")).incident());
    }

    @Test
    void unreadableJsonIsTheClientsFault() {
        assertThat(of(new ProcessingException(new JsonbException("secret text"))).status()).isEqualTo(400);
        assertThat(of(new ProcessingException(new JsonbException("secret text"))).detail()).doesNotContain("secret");
    }

    @Test
    void contentThatWasStoppedIsTooLargeAndNotMalformed() {
        assertThat(of(new ProcessingException(new JsonbException("end", new BodyTooLarge(21_000_000)))).status())
                .isEqualTo(413);
    }

    @Test
    void plainStatusStaysWhatItIs() {
        assertThat(of(new NotSupportedException()).status()).isEqualTo(415);
    }

    @Test
    void everyKindSaysWhereItIsExplainedAndWhatToDo() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            Problem problem = Problem.of(kind, "x", "/api/v1/requests").below("/app");
            assertThat(problem.type().toString()).isEqualTo("/app/api/v1/problems/" + kind.slug());
            assertThat(kind.meaning()).hasSizeGreaterThan(30);
        }
    }

    @Test
    void everyStatusThatTheServerGivesByItselfSaysWhatToDo() {
        for (int status : new int[] {400, 401, 404, 405, 406, 412, 413, 414, 415, 431}) {
            Problem problem = Problem.plain(status, StatusAdvice.of(status), "/api/v1/requests");
            assertThat(problem.type().toString()).as("status " + status).startsWith(Problem.KINDS);
            assertThat(problem.detail()).as("status " + status).hasSizeGreaterThan(20);
        }
        assertThat(Problem.plain(418, null, "/").type()).hasToString("about:blank");
    }

    @Test
    void whatHasChangedAndAKeyOfAnotherActAreNoPlainConflicts() {
        assertThat(of(new Outdated("x")).status()).isEqualTo(412);
        assertThat(of(new KeyReused("x")).status()).isEqualTo(422);
    }

    @Test
    void anythingElseTellsTheIncidentOnly() {
        Problem problem = of(new IllegalStateException("SELECT secret FROM account"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.incident()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("SELECT");
    }
}
