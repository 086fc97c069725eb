package secondlook.web;

import com.nimbusds.jose.jwk.JWK;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import secondlook.agency.AgencyService;
import secondlook.agency.AgencyView;
import secondlook.agency.AgreementKind;
import secondlook.agency.AgreementTerms;
import secondlook.agency.NewAgency;
import secondlook.agency.NewAgreement;
import secondlook.agency.NewClient;
import secondlook.agency.NewRequester;
import secondlook.agency.RequesterService;
import secondlook.agency.Verification;
import secondlook.gallery.BookingClientService;
import secondlook.gallery.NewBookingClient;
import secondlook.it.As;
import secondlook.policy.AgencyKind;
import secondlook.policy.Offense;
import secondlook.policy.Role;
import secondlook.token.ProgramKeyService;
import secondlook.token.ProgramKeyView;

/** Registers agencies for the tests of the API. */
@ApplicationScoped
public class Agencies {

    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);
    private static final String LASO = "laso-api";

    @Inject
    private As as;

    @Inject
    private AgencyService service;

    @Inject
    private RequesterService requesters;

    @Inject
    private BookingClientService bookingClients;

    @Inject
    private ProgramKeyService programKeys;

    /** An agency with its credentials; its agreement covers everything but homicide. */
    public record Registered(String id, NewClient client) {

        public String form() {
            return "grant_type=client_credentials&client_id=" + client.clientId() + "&client_secret="
                    + client.secret();
        }

        public String token() {
            Api.Answer answer = Api.form("token", form());
            if (answer.status() != 200) {
                throw new IllegalStateException("No token: " + answer.text());
            }
            return answer.json().getString("access_token");
        }
    }

    public Registered register() {
        int number = NUMBERS.incrementAndGet();
        LocalDate today = LocalDate.now();
        return as.account(LASO, Role.LASO, () -> {
            String id = service.register(new NewAgency("Test Department " + number, String.format("MI%07d", number),
                    AgencyKind.LOCAL_POLICE, false, new Verification("Lee Ortiz", today.minusDays(2),
                            "Made for a test"))).id();
            service.addAgreement(new NewAgreement(id, "MOU-" + number, AgreementKind.MEMORANDUM_OF_UNDERSTANDING,
                    today.minusDays(2), today.plusDays(2), EnumSet.complementOf(EnumSet.of(Offense.HOMICIDE)),
                    "%PDF-1.4 signed %%EOF".getBytes(StandardCharsets.UTF_8),
                    new AgreementTerms(List.of(), Set.of("police.example.gov"), null, null)));
            String person = requesters.name(new NewRequester(id, "Detective Robin Vale", "Detective", "1 Main Street",
                    "313-555-0188", "r.vale@police.example.gov")).requesters().get(0).id();
            requesters.recordTraining(person, "Made for a test", today.minusDays(2));
            return new Registered(id, service.issueClient(id));
        });
    }

    /** Credentials of one of the Department's booking systems, as a form that asks for a token. */
    public String bookingSystem(String name) {
        NewBookingClient issued = as.account(LASO, Role.LASO, () -> bookingClients.issue(name));
        return "grant_type=client_credentials&client_id=" + issued.clientId() + "&client_secret=" + issued.secret();
    }

    public void revokeBookingSystem(String clientId) {
        as.account(LASO, Role.LASO, () -> bookingClients.revoke(clientId));
    }

    /** Registers a public key of the agency's program. */
    public ProgramKeyView key(Registered agency, JWK key) {
        return as.account(LASO, Role.LASO, () -> programKeys.register(agency.client().clientId(),
                key.toPublicJWK().toJSONString())).get(0);
    }

    public void remove(ProgramKeyView key) {
        as.account(LASO, Role.LASO, () -> programKeys.remove(key.id()));
    }

    public void suspend(Registered agency) {
        as.account(LASO, Role.LASO, () -> service.suspend(agency.id(), "Results were used for another case."));
    }

    public AgencyView reinstate(Registered agency) {
        return as.account(LASO, Role.LASO, () -> service.reinstate(agency.id(), "Logs reviewed, staff trained."));
    }

    public void revoke(Registered agency) {
        as.account(LASO, Role.LASO, () -> service.revokeClient(agency.client().clientId()));
    }
}
