package secondlook.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestLine;
import secondlook.intake.RequestQuery;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Page;
import secondlook.web.Agencies;
import secondlook.web.Agencies.Registered;
import secondlook.web.Api;

/** The LASO suspends an agency in the middle of a hundred of its calls, over HTTP. */
public class SuspensionApiIT extends AppIT {

    private static final int CALLERS = 100;
    private static final int TAKEN_IN_BEFORE = 10;

    @Inject
    private Agencies agencies;

    @Inject
    private IntakeService intake;

    private final String unique = "SUSP-" + UUID.randomUUID().toString().substring(0, 8);

    private final CountDownLatch takenIn = new CountDownLatch(TAKEN_IN_BEFORE);
    private final Semaphore places = new Semaphore(0);

    /** Whoever finds the system full comes again when another has been answered, at the latest as it was told. */
    private Api.Answer answered(Ask ask, String token) throws InterruptedException {
        Api.Answer answer = ask.by(token);
        while (answer.status() == 503) {
            places.tryAcquire(Integer.parseInt(answer.header("Retry-After")), TimeUnit.SECONDS);
            answer = ask.by(token);
        }
        places.release();
        if (answer.status() == 201) {
            takenIn.countDown();
        }
        return answer;
    }

    private Page<RequestLine> stored() {
        return as.account("s-chief", Role.COMMANDER, () -> intake.list(new RequestQuery(null, unique, 0, CALLERS)));
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void noneOfAHundredCallersIsTakenInAfterTheSuspensionHasCommitted() throws Exception {
        Registered agency = agencies.register();
        List<String> tokens = List.of(agency.token(), agency.token(), agency.token());
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Api.Answer> answers = new ArrayList<>();
        long atCommit;
        try {
            List<Future<Api.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Ask ask = Ask.good().with("caseNumber", unique + "-" + i);
                String token = tokens.get(i % tokens.size());
                calls.add(callers.submit(() -> answered(ask, token)));
            }
            assertThat(takenIn.await(60, TimeUnit.SECONDS)).isTrue();
            agencies.suspend(agency);
            atCommit = stored().total();
            for (Future<Api.Answer> call : calls) {
                answers.add(call.get(60, TimeUnit.SECONDS));
            }
        } finally {
            callers.shutdownNow();
        }
        answers.add(Ask.good().by(tokens.get(0)));
        answers.add(Api.get("requests", tokens.get(1)));

        Page<RequestLine> after = stored();
        assertThat(after.total()).as("stored after the act has committed").isEqualTo(atCommit)
                .isEqualTo(answers.stream().filter(answer -> answer.status() == 201).count())
                .isBetween((long) TAKEN_IN_BEFORE, CALLERS - 1L);
        assertThat(after.items()).extracting(RequestLine::state).containsOnly(RequestState.FROZEN);
        answers.stream().filter(answer -> answer.status() != 201).forEach(SuspensionApiIT::namesTheFinding);
        agencies.reinstate(agency);
        assertThat(Ask.good().by(tokens.get(0)).status()).isEqualTo(201);
        assertThat(stored().items()).extracting(RequestLine::state).containsOnly(RequestState.ACCEPTED);
    }

    private static void namesTheFinding(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.clause()).isEqualTo("307.5-5.5.c");
        assertThat(answer.json().getString("detail")).containsPattern("by finding MI\\d{7}-F1");
    }
}
