package secondlook.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.intake.RequestChanged.Kind;
import secondlook.policy.RequestState;
import secondlook.shared.Invalid;

/** Trying an endpoint out, and what is cleared away around it, on both databases. */
class EndpointCareTest {

    @ParameterizedTest
    @MethodSource("secondlook.hooks.WebhooksTest#databases")
    void testMessageGoesToItsEndpointAloneWhateverThatAskedFor(EntityManager em) throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        try (Receiver receiver = new Receiver(); Receiver beside = new Receiver()) {
            IssuedEndpoint endpoint = wire.register(agency, receiver.url(), "result.available");
            wire.register(agency, beside.url());
            within(em, () -> wire.program(agency).sendTest(endpoint.endpoint().id()));
            wire.round();
            assertThat(beside.received).isEmpty();
            assertThat(receiver.received).singleElement().satisfies(message -> {
                assertThat(message.signature()).isEqualTo(WebhooksTest.signature(endpoint.secret(), message));
                assertThat(message.body()).contains("\"endpoint.test\"", endpoint.endpoint().id());
            });
            assertThatThrownBy(() -> wire.register(agency, beside.url(), "endpoint.test"))
                    .as("nothing to ask for").isInstanceOf(Invalid.class);
        }
    }

    @ParameterizedTest
    @MethodSource("secondlook.hooks.WebhooksTest#databases")
    void endedMessagesAndSecretsGoWithTimeAndWhatWaitsStays(EntityManager em) throws Exception {
        Wire wire = new Wire(em);
        String agency = Wire.agency(em);
        try (Receiver receiver = new Receiver()) {
            receiver.answers(204, 503);
            IssuedEndpoint endpoint = wire.register(agency, receiver.url());
            within(em, () -> wire.program(agency).rotateSecret(endpoint.endpoint().id()));
            wire.happens(agency, Kind.RECEIVED, RequestState.ACCEPTED);
            wire.round();
            wire.happens(agency, Kind.STATE_CHANGED, RequestState.SEARCHED);
            wire.round();
            wire.now = wire.now.plus(Duration.ofDays(90));
            wire.prune(90);
            assertThat(wire.deliveries(agency, endpoint)).as("ninety days are not over").hasSize(2);
            wire.now = wire.now.plusSeconds(1);
            assertThat(wire.prune(90)).isTrue();
            assertThat(wire.deliveries(agency, endpoint)).extracting(DeliveryView::state)
                    .containsExactly(DeliveryState.WAITING);
            within(em, () -> assertThat(em.createNativeQuery("select count(*) from hook_secret where endpoint_id = ?")
                    .setParameter(1, endpoint.endpoint().id()).getSingleResult()).hasToString("1"));
        }
    }
}
