package secondlook.hooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * An agency's program, or the LASO for it, says where it wants to be told, and has messages sent again (307.5-5.5,
 * 7.1). A program sees the endpoints of its own agency; those of others are not found.
 */
@Audited
@Stateless
public class HookService {

    private static final int LONGEST_PAGE = 200;

    @Inject
    HookBook book;

    @Inject
    HookSender sender;

    @Inject
    HookOutbox outbox;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Registers an endpoint; its secret is told in this answer alone. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public IssuedEndpoint registerEndpoint(NewEndpoint wanted) {
        String agency = agency(wanted.agencyId());
        act.on("webhook endpoint of agency " + agency, null).detail(Text.cut(wanted.url(), 500));
        List<HookEvent> events = HookEvent.named(wanted.events());
        String url = Text.required("url", wanted.url(), 500);
        reachable(url);
        if (book.endpoints(agency).size() >= book.limits().mostEndpoints()) {
            throw new Conflict("An agency has at most " + book.limits().mostEndpoints()
                    + " endpoints. Remove one that is not needed any more.");
        }
        HookEndpoint endpoint = new HookEndpoint(agency, URI.create(url), events, caller.get().account(),
                clock.instant());
        book.keep(endpoint);
        act.on("webhook endpoint " + endpoint.id(), null);
        String secret = book.renewSecret(endpoint);
        return new IssuedEndpoint(endpoint.view(1), secret);
    }

    private void reachable(String url) {
        try {
            PolicyRefused.unless(sender.mayGoTo(url));
        } catch (UnknownHostException e) {
            throw new Invalid("url", "The name of the host has no address. Register the endpoint once it has one.");
        }
    }

    /** The endpoints of the caller's agency; the LASO names an agency or sees all. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public List<EndpointView> endpoints(String agencyId) {
        act.on("webhook endpoints", null);
        return book.endpoints(caller.get().is(Role.LASO) ? agencyId : agency(agencyId)).stream().map(book::view)
                .toList();
    }

    /** A new secret; the one before signs beside it until the overlap ends, so that no message is turned away. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public IssuedEndpoint rotateSecret(String endpointId) {
        HookEndpoint endpoint = mine(endpointId);
        String secret = book.renewSecret(endpoint);
        return new IssuedEndpoint(endpoint.view(2), secret);
    }

    /** Removes the endpoint and its secrets for good. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public void removeEndpoint(String endpointId) {
        HookEndpoint endpoint = mine(endpointId);
        endpoint.remove();
        book.forgetSecrets(endpoint);
    }

    /** Messages go to a disabled endpoint again; those it missed are sent on a replay. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public EndpointView enableEndpoint(String endpointId) {
        HookEndpoint endpoint = mine(endpointId);
        endpoint.enable();
        return book.view(endpoint);
    }

    /** Sends the endpoint a message that tells nothing, so that its owner sees whether messages arrive. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public DeliveryView sendTest(String endpointId) {
        HookDelivery message = outbox.test(active(endpointId));
        act.on("webhook delivery " + message.id(), null);
        return message.view();
    }

    /** Messages to an endpoint, the newest first; of one state when it is given. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public List<DeliveryView> deliveries(String endpointId, DeliveryState state, int first, int count) {
        if (first < 0 || count < 1 || count > LONGEST_PAGE) {
            throw new Invalid("count", "Ask for 1 to " + LONGEST_PAGE + " messages, counted from 0.");
        }
        return book.deliveries(mine(endpointId), state, first, count);
    }

    /** Sends one message again, under its id. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public DeliveryView replayDelivery(String endpointId, String deliveryId) {
        HookEndpoint endpoint = active(endpointId);
        HookDelivery delivery = book.delivery(deliveryId);
        if (!delivery.endpointId().equals(endpoint.id())) {
            throw new NotFound("There is no such message, or it is not one of yours.");
        }
        act.on("webhook delivery " + delivery.id(), null);
        book.held(delivery).replay(clock.instant());
        return delivery.view();
    }

    /** Sends what was written from one moment on and before another again; answers with how many messages. */
    @RolesAllowed({Role.Name.AGENCY, Role.Name.LASO})
    public int replayRange(String endpointId, Instant from, Instant to) {
        HookEndpoint endpoint = active(endpointId);
        if (from == null || to == null || !from.isBefore(to)) {
            throw new Invalid("from", "Give a moment from which on, and a later one before which.");
        }
        int most = book.limits().mostReplayed();
        List<HookDelivery> all = book.between(endpoint, from, to, most + 1);
        if (all.size() > most) {
            throw new Invalid("from", "More than " + most + " messages were written in that time. Shorten it.");
        }
        List<HookDelivery> again = all.stream().filter(one -> one.state() != DeliveryState.HELD).toList();
        again.forEach(delivery -> book.held(delivery).replay(clock.instant()));
        act.detail(again.size() + " from " + from + " to " + to);
        return again.size();
    }

    private HookEndpoint active(String endpointId) {
        HookEndpoint endpoint = mine(endpointId);
        if (!endpoint.active()) {
            throw new Conflict("The endpoint is disabled. Enable it first.");
        }
        return endpoint;
    }

    private HookEndpoint mine(String endpointId) {
        act.on("webhook endpoint " + Text.cut(endpointId, 40), null);
        HookEndpoint endpoint = book.endpoint(endpointId);
        agency(endpoint.agencyId());
        return endpoint;
    }

    /** A program speaks for its own agency alone. */
    private String agency(String wanted) {
        if (caller.get().is(Role.LASO)) {
            return Text.required("agency", wanted, 36);
        }
        String own = caller.get().agencyId();
        if (wanted != null && !wanted.equals(own)) {
            act.detail("Endpoints of another agency");
            throw new NotFound("There is no such endpoint, or it is not one of yours.");
        }
        return own;
    }
}
