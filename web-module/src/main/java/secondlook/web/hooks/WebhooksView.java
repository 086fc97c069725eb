package secondlook.web.hooks;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import secondlook.agency.AgencyService;
import secondlook.agency.AgencyView;
import secondlook.hooks.DeliveryView;
import secondlook.hooks.EndpointView;
import secondlook.hooks.HookEvent;
import secondlook.hooks.HookService;
import secondlook.hooks.IssuedEndpoint;
import secondlook.hooks.NewEndpoint;
import secondlook.web.shared.Show;
import secondlook.web.shared.Turn;

/** Webhooks of all agencies, and what one endpoint was told. */
@Named
@ViewScoped
public class WebhooksView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/hooks/list.xhtml";
    private static final int SHOWN = 100;

    @Inject
    private transient HookService service;

    @Inject
    private transient AgencyService register;

    private transient List<EndpointView> endpoints;
    private transient List<AgencyView> agencies;
    private transient List<DeliveryView> deliveries;
    private transient IssuedEndpoint issued;
    private String endpoint;
    private String agency;
    private String url;
    private String[] events = {};
    private LocalDateTime from;
    private LocalDateTime to;

    public void load() {
        agencies = register.list();
        endpoints = service.endpoints(null);
        deliveries = endpoint == null || endpoint.isBlank() ? List.of()
                : service.deliveries(endpoint, null, 0, SHOWN);
    }

    /** Stays on the page: the secret is told in this one answer and nowhere else. */
    public void add() {
        issued = service.registerEndpoint(new NewEndpoint(agency, url, List.of(events)));
    }

    /** Likewise. */
    public void rotate(String id) {
        issued = service.rotateSecret(id);
    }

    public void remove(String id) {
        service.removeEndpoint(id);
        Turn.to(PAGE, "hooks.list.removed");
    }

    public void enable(String id) {
        service.enableEndpoint(id);
        Turn.to(PAGE + "?endpoint=" + id, "hooks.list.enabled");
    }

    public void test(String id) {
        service.sendTest(id);
        Turn.to(PAGE + "?endpoint=" + id, "hooks.list.tested");
    }

    public void replay(String message) {
        service.replayDelivery(endpoint, message);
        Turn.to(PAGE + "?endpoint=" + endpoint, "hooks.list.replayedOne");
    }

    /** The moments are typed as the page shows them, on the unit's clock. */
    public void replayRange() {
        int replayed = service.replayRange(endpoint, Show.instant(from), Show.instant(to));
        Turn.to(PAGE + "?endpoint=" + endpoint, "hooks.list.replayed", replayed);
    }

    /** The agency's name. */
    public String name(String agencyId) {
        return agencies.stream().filter(one -> one.id().equals(agencyId)).map(AgencyView::name).findFirst()
                .orElse(agencyId);
    }

    public List<EndpointView> getEndpoints() {
        return endpoints;
    }

    public List<AgencyView> getAgencies() {
        return agencies;
    }

    public List<DeliveryView> getDeliveries() {
        return deliveries;
    }

    public List<HookEvent> getKinds() {
        return HookEvent.happening();
    }

    /** The secret just made, for the answer being written. */
    public IssuedEndpoint getIssued() {
        return issued;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String[] getEvents() {
        return events.clone();
    }

    public void setEvents(String[] events) {
        this.events = events.clone();
    }

    public LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    public LocalDateTime getTo() {
        return to;
    }

    public void setTo(LocalDateTime to) {
        this.to = to;
    }
}
