package secondlook.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;

/** Where a message may not go, whatever its name says, and what the other side cannot do. */
class HookSenderTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static HookSettings trial(boolean loopback) {
        return new HookSettings("https://localhost:8443", loopback, false);
    }

    private static Outgoing message(String url) {
        return new Outgoing("msg_1", URI.create(url), Map.of("webhook-id", "msg_1"), "{}");
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] all = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            all[i] = InetAddress.getByName(texts[i]);
        }
        return all;
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void nameWithAnyAddressWithinIsRefused() throws UnknownHostException {
        HookSender sender = new HookSender(trial(false), host -> addresses("93.184.215.14", "10.0.0.7"));
        assertThat(sender.mayGoTo("https://hooks.example.gov/").clause()).isEqualTo(Clause.SECURITY);
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = false)
    void nameWithPublicAddressesIsAllowed() throws UnknownHostException {
        HookSender sender = new HookSender(trial(false), host -> addresses("93.184.215.14", "2600:1f18::1"));
        assertThat(sender.mayGoTo("https://hooks.example.gov/").allowed()).isTrue();
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void nameThatLeadsElsewhereSinceItsRegistrationIsNotConnectedTo() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
            HookSender sender = new HookSender(trial(false), host -> addresses(answers.remove()));
            String url = "https://hooks.example.gov:" + URI.create(receiver.url()).getPort() + "/";
            assertThat(sender.mayGoTo(url).allowed()).isTrue();
            assertThat(sender.send(message(url), LIMIT)).satisfies(attempt -> {
                assertThat(attempt.status()).isNull();
                assertThat(attempt.problem()).contains("127.0.0.1", "no public address");
            });
            assertThat(receiver.received).isEmpty();
        }
    }

    @Test
    @Verifies(value = Clause.SECURITY, refusal = true)
    void httpIsNotSentOnceTheOperatorAllowsItNoMore() throws IOException {
        try (Receiver receiver = new Receiver()) {
            assertThat(new HookSender(trial(false)).send(message(receiver.url()), LIMIT).problem())
                    .contains("TLS only");
            assertThat(receiver.received).isEmpty();
            assertThat(new HookSender(trial(true)).send(message(receiver.url()), LIMIT).status()).isEqualTo(204);
        }
    }

    @Test
    void endpointThatNeverAnswersOrWithoutEndCostsTheLimitAndNoMore() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            HookSender sender = new HookSender(trial(true));
            assertThat(sender.send(message(url), Duration.ofMillis(300)).problem()).contains("No answer within");
            silent.accept().close();
            Thread talker = new Thread(() -> talk(silent));
            talker.start();
            assertThat(sender.send(message(url), LIMIT).problem()).isEqualTo("The answer is not one of HTTP/1.1.");
        }
    }

    private static void talk(ServerSocket server) {
        try (Socket caller = server.accept()) {
            while (!caller.isClosed()) {
                caller.getOutputStream().write("endless ".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }

    @Test
    void hostWithoutAnAddressIsAnOutcomeAndNoFailure() {
        HookSender sender = new HookSender(trial(false), host -> {
            throw new UnknownHostException(host);
        });
        assertThat(sender.send(message("https://nowhere.example.gov/"), LIMIT).problem())
                .isEqualTo("The name of the host has no address.");
    }
}
