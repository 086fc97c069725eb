package secondlook.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.agency.StandingChanged;
import secondlook.intake.RequestChanged.Kind;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

/** From the act to a program that listens, on both databases. */
class WebhooksTest {

    static List<EntityManager> databases() throws SQLException {
        List<EntityManager> all = new ArrayList<>();
        for (DataSource database : TestDatabase.all()) {
            all.add(TestPersistence.open(database));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void messageThatWasNotAcceptedComesAgainUnderItsIdWithASignatureOfTheNewTime(EntityManager em) throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        try (Receiver receiver = new Receiver()) {
            receiver.answers(500, 302);
            IssuedEndpoint endpoint = wire.register(agency, receiver.url());
            wire.happens(agency, Kind.STATE_CHANGED, RequestState.SEARCHED);
            wire.round();
            wire.round();
            assertThat(receiver.received).as("the second attempt waits five seconds").hasSize(1);
            wire.now = wire.now.plusSeconds(5);
            wire.round();
            assertThat(wire.deliveries(agency, endpoint).get(0).last().problem()).contains("redirect is not followed");
            wire.now = wire.now.plusSeconds(25);
            wire.round();
            assertThat(receiver.received).as("no redirect was followed").hasSize(3);
            assertThat(receiver.received).extracting(Receiver.Received::id).containsOnly(
                    wire.deliveries(agency, endpoint).get(0).id());
            Receiver.Received last = receiver.received.get(2);
            assertThat(last.timestamp()).isEqualTo(String.valueOf(wire.now.getEpochSecond()));
            assertThat(last.signature()).isEqualTo(signature(endpoint.secret(), last));
            assertThat(last.body()).isEqualTo("{\"type\":\"request.state_changed\",\"timestamp\":"
                    + "\"2026-11-29T12:00:00Z\",\"data\":{\"request\":\"request-1\",\"state\":\"SEARCHED\",\"link\":"
                    + "\"https://second-look.example.gov/api/v1/requests/request-1\"}}");
            assertThat(wire.deliveries(agency, endpoint).get(0)).satisfies(view -> {
                assertThat(view.state()).isEqualTo(DeliveryState.DELIVERED);
                assertThat(view.attempts()).isEqualTo(3);
                assertThat(view.last()).isEqualTo(new DeliveryView.Last(wire.now, 204, null));
            });
        }
    }

    static String signature(String secret, Receiver.Received message) {
        return Signature.headers(message.id(), Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                message.body(), List.of(Base64.getDecoder().decode(secret.substring("whsec_".length()))))
                .get("webhook-signature");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void actThatIsRolledBackTellsNobody(EntityManager em) throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        try (Receiver receiver = new Receiver()) {
            IssuedEndpoint endpoint = wire.register(agency, receiver.url());
            assertThatThrownBy(() -> within(em, () -> {
                wire.outbox.standingChanged(new StandingChanged(agency, true, "F1", "Not in compliance"));
                throw new Conflict("The act is refused after that.");
            })).isInstanceOf(Conflict.class);
            wire.round();
            assertThat(wire.deliveries(agency, endpoint)).isEmpty();
            assertThat(receiver.received).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatAKilledServerHadTakenIsSentByTheNextOne(EntityManager em) throws Exception {
        Wire killed = new Wire(em);
        String agency = Wire.agency(em);
        try (Receiver receiver = new Receiver()) {
            IssuedEndpoint endpoint = killed.register(agency, receiver.url());
            killed.happens(agency, Kind.RECEIVED, RequestState.ACCEPTED);
            assertThat(killed.take(killed.deliveries(agency, endpoint).get(0).id())).isPresent();
            Wire next = new Wire(em);
            next.round();
            assertThat(receiver.received).as("the other server may still be sending").isEmpty();
            next.now = next.now.plusSeconds(60);
            next.round();
            assertThat(receiver.received).hasSize(1);
            assertThat(next.deliveries(agency, endpoint).get(0).state()).isEqualTo(DeliveryState.DELIVERED);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneOfTwoServersTakesAMessage(EntityManager em) throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        IssuedEndpoint endpoint = wire.register(agency, "http://127.0.0.1:9/");
        wire.happens(agency, Kind.RECEIVED, RequestState.ACCEPTED);
        String id = wire.deliveries(agency, endpoint).get(0).id();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> server = () -> {
                EntityManager own = em.getEntityManagerFactory().createEntityManager();
                start.await();
                return new Wire(own).take(id).isPresent();
            };
            List<Future<Boolean>> both = servers.invokeAll(List.of(server, server));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            servers.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void suspensionHoldsEverythingButItsNoticeUntilTheReinstatement(EntityManager em) throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        try (Receiver receiver = new Receiver()) {
            IssuedEndpoint endpoint = wire.register(agency, receiver.url());
            wire.suspended = true;
            within(em, () -> wire.outbox.standingChanged(new StandingChanged(agency, true, "F1", "Secret words")));
            wire.happens(agency, Kind.STATE_CHANGED, RequestState.FROZEN);
            wire.round();
            assertThat(receiver.received).hasSize(1);
            assertThat(receiver.received.get(0).body()).contains("agency.suspended", "F1").doesNotContain("Secret");
            String held = wire.deliveries(agency, endpoint).stream()
                    .filter(one -> one.state() == DeliveryState.HELD).findFirst().orElseThrow().id();
            assertThatThrownBy(() -> within(em, () -> wire.as(Role.LASO, null)
                    .replayDelivery(endpoint.endpoint().id(), held))).isInstanceOf(Conflict.class);
            wire.suspended = false;
            within(em, () -> wire.outbox.standingChanged(new StandingChanged(agency, false, "F2", "In compliance")));
            wire.round();
            assertThat(receiver.received).extracting(Receiver.Received::id).hasSize(3).contains(held);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void secretBeforeSignsBesideTheNewOneForADay(EntityManager em) throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        try (Receiver receiver = new Receiver()) {
            IssuedEndpoint first = wire.register(agency, receiver.url());
            AtomicReference<IssuedEndpoint> second = new AtomicReference<>();
            within(em, () -> second.set(wire.program(agency).rotateSecret(first.endpoint().id())));
            wire.happens(agency, Kind.RECEIVED, RequestState.ACCEPTED);
            wire.round();
            Receiver.Received during = receiver.received.get(0);
            assertThat(during.signature().split(" ")).containsExactlyInAnyOrder(
                    signature(second.get().secret(), during), signature(first.secret(), during));
            wire.now = wire.now.plus(Duration.ofHours(24));
            wire.happens(agency, Kind.STATE_CHANGED, RequestState.SEARCHED);
            wire.round();
            Receiver.Received after = receiver.received.get(1);
            assertThat(after.signature()).isEqualTo(signature(second.get().secret(), after));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void endpointThatFailsForThreeDaysIsDisabledWithANoticeAndMissesNothingAfterAReplay(EntityManager em)
            throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        Instant begin = wire.now;
        try (Receiver receiver = new Receiver()) {
            IssuedEndpoint endpoint = wire.register(agency, receiver.url());
            wire.happens(agency, Kind.RECEIVED, RequestState.ACCEPTED);
            for (int attempt = 1; attempt <= 10; attempt++) {
                receiver.answers(503);
                wire.round();
                wire.now = wire.now.plus(Duration.ofHours(24));
            }
            assertThat(wire.alarms).hasSize(1);
            assertThat(wire.alarms.get(0).message()).contains("72 hours", "Tell the agency");
            wire.happens(agency, Kind.STATE_CHANGED, RequestState.SEARCHED);
            assertThat(wire.deliveries(agency, endpoint)).extracting(DeliveryView::state)
                    .containsOnly(DeliveryState.FAILED);
            int before = receiver.received.size();
            String id = endpoint.endpoint().id();
            assertThatThrownBy(() -> within(em, () -> wire.program(agency).replayRange(id, begin, wire.now)))
                    .isInstanceOf(Conflict.class);
            within(em, () -> wire.program(agency).enableEndpoint(id));
            receiver.forget();
            within(em, () -> assertThat(wire.program(agency).replayRange(id, begin, wire.now.plusSeconds(1)))
                    .isEqualTo(2));
            wire.round();
            assertThat(receiver.received).hasSize(before + 2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void endpointThatSaysItIsGoneIsDisabledAtOnce(EntityManager em) throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        try (Receiver receiver = new Receiver()) {
            receiver.answers(410);
            IssuedEndpoint endpoint = wire.register(agency, receiver.url());
            wire.happens(agency, Kind.RECEIVED, RequestState.ACCEPTED);
            wire.round();
            within(em, () -> assertThat(wire.book.endpoint(endpoint.endpoint().id()).state())
                    .isEqualTo(EndpointState.DISABLED));
            assertThat(wire.alarms).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void programSeesTheEndpointsOfItsOwnAgencyAlone(EntityManager em) {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        String other = Wire.agency(em);
        IssuedEndpoint endpoint = wire.register(agency, "http://127.0.0.1:9/", "result.available");
        String id = endpoint.endpoint().id();
        within(em, () -> {
            assertThat(wire.program(other).endpoints(null)).isEmpty();
            assertThat(wire.program(agency).endpoints(null)).extracting(EndpointView::id).containsExactly(id);
            assertThat(wire.as(Role.LASO, null).endpoints(agency)).hasSize(1);
            assertThatThrownBy(() -> wire.program(other).deliveries(id, null, 0, 10)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> wire.program(other).rotateSecret(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> wire.program(other).endpoints(agency)).isInstanceOf(NotFound.class);
        });
        wire.happens(agency, Kind.STATE_CHANGED, RequestState.SEARCHED);
        assertThat(wire.deliveries(agency, endpoint)).as("it asked for results alone").isEmpty();
        within(em, () -> wire.program(agency).removeEndpoint(id));
        within(em, () -> assertThat(wire.program(agency).endpoints(null)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void unknownEventAndEleventhEndpointAreTurnedAway(EntityManager em) {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        assertThatThrownBy(() -> wire.register(agency, "http://127.0.0.1:9/", "request.read"))
                .isInstanceOf(Invalid.class).hasMessageContaining("request.state_changed");
        for (int i = 0; i < 10; i++) {
            wire.register(agency, "http://127.0.0.1:9/");
        }
        assertThatThrownBy(() -> wire.register(agency, "http://127.0.0.1:9/")).isInstanceOf(Conflict.class);
    }
}
