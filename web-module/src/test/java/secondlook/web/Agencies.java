package secondlook.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import secondlook.agency.AgencyService;
import secondlook.agency.AgencyView;
import secondlook.agency.AgreementKind;
import secondlook.agency.AgreementTerms;
import secondlook.agency.NewAgency;
import secondlook.agency.NewAgreement;
import secondlook.agency.NewClient;
import secondlook.gallery.BookingClientService;
import secondlook.gallery.NewBookingClient;
import secondlook.it.As;
import secondlook.policy.Offense;
import secondlook.policy.Role;

/** Registers agencies for the tests of the API, and makes the key that signs their tokens. */
@ApplicationScoped
public class Agencies {

    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);
    private static final String LASO = "laso-api";

    @Inject
    private As as;

    @Inject
    private AgencyService service;

    @Inject
    private BookingClientService bookingClients;

    @Inject
    @ConfigProperty(name = "secondlook.jwt.privatekey")
    private String keyFile;

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
        makeKey();
        int number = NUMBERS.incrementAndGet();
        LocalDate today = LocalDate.now();
        return as.account(LASO, Role.LASO, () -> {
            String id = service.register(new NewAgency("Test Department " + number, String.format("MI%07d", number),
                    "Made for a test", true, false)).id();
            service.addAgreement(new NewAgreement(id, "MOU-" + number, AgreementKind.MEMORANDUM_OF_UNDERSTANDING,
                    today.minusDays(2), today.plusDays(2), EnumSet.complementOf(EnumSet.of(Offense.HOMICIDE)),
                    "%PDF-1.4 signed %%EOF".getBytes(StandardCharsets.UTF_8),
                    new AgreementTerms(List.of(), Set.of("police.example.gov"), null, null)));
            return new Registered(id, service.issueClient(id));
        });
    }

    /** Credentials of one of the Department's booking systems, as a form that asks for a token. */
    public String bookingSystem(String name) {
        makeKey();
        NewBookingClient issued = as.account(LASO, Role.LASO, () -> bookingClients.issue(name));
        return "grant_type=client_credentials&client_id=" + issued.clientId() + "&client_secret=" + issued.secret();
    }

    public void revokeBookingSystem(String clientId) {
        as.account(LASO, Role.LASO, () -> bookingClients.revoke(clientId));
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

    /** The folder of the test run starts empty, as on the first start of a system. */
    private synchronized void makeKey() {
        Path secret = Path.of(keyFile);
        try {
            if (!Files.exists(secret)) {
                Files.createDirectories(secret.getParent());
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                Files.writeString(secret.resolveSibling("jwt-public.pem"),
                        pem("PUBLIC", pair.getPublic().getEncoded()));
                Files.writeString(secret, pem("PRIVATE", pair.getPrivate().getEncoded()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + " KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + kind + " KEY-----\n";
    }
}
