package secondlook.web.demo;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.agency.NewClient;
import secondlook.identity.AccountDirectory;

/**
 * Fills the demonstration in the background at the first start, as soon as the system answers: accounts, gallery,
 * agencies, requests at every stage. Later starts find it filled and do nothing.
 */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private Registers registers;

    @Inject
    private ProgramPair programPair;

    @Inject
    private SampleAgencies agencies;

    @Inject
    private Play play;

    @Inject
    private Sandbox sandbox;

    @Resource
    private ManagedExecutorService background;

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (settings.demonstration()) {
            background.submit(this::fillOnce);
        }
    }

    private void fillOnce() {
        Notes notes = new Notes(settings.home());
        if (notes.filled()) {
            reopen(notes);
            return;
        }
        try {
            AgencyClient.awaitAnswer(settings.address(), settings.certificate());
            if (accounts.anyAccount()) {
                notes.failed("It was interrupted while it was filled. Start over with ./run demo --fresh.");
                return;
            }
            Cast cast = fill(notes);
            notes.ready();
            open(cast);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The demonstration could not be filled", e);
            notes.failed(String.valueOf(e.getMessage()));
        }
    }

    private void reopen(Notes notes) {
        if (settings.sandbox()) {
            sandbox.reopen(notes);
        }
    }

    private void open(Cast cast) {
        if (settings.sandbox()) {
            sandbox.open(cast);
        }
    }

    private Cast fill(Notes notes) {
        Cast cast = Cast.withRandomPasswords();
        Portraits portraits = settings.portraits();
        notes.progress("Opening accounts");
        Map<String, String> secrets = registers.openAccounts(cast, settings.setupToken());
        NewClient client = agencies.register(cast.laso());
        RSAKey pair = programPair.registered(cast.laso(), client.clientId());
        tellAccounts(notes, cast, secrets, client);
        tellProgram(notes, client, pair);
        registers.enrolAll(cast.laso(), portraits, notes);
        registers.enrol(cast.laso(), portraits.people().size() + 1,
                portraits.cutOut(play.engine(), "sample1.jpg", 0));
        if (settings.sandbox()) {
            return cast;
        }
        notes.progress("Playing one request from the agency's program to the issued lead");
        AgencyClient agency = new AgencyClient(settings.address(), settings.certificate(), client.clientId(),
                pair);
        notes.write("investigative-lead.pdf", play.wholeRoad(cast, portraits, agency));
        notes.progress("Placing a request at each stage of the road");
        play.stages(cast, portraits);
        play.results(cast, portraits);
        return cast;
    }

    private void tellAccounts(Notes notes, Cast cast, Map<String, String> secrets, NewClient client) {
        StringBuilder table = new StringBuilder();
        cast.all().forEach(person -> table.append(
                String.format("%-32s %-14s %s%n", person.role().label(), person.username(), person.password())));
        table.append(String.format("%-32s %s%n", "Outside agency's program", client.clientId()));
        notes.write("accounts.txt", table.toString());
        StringBuilder codes = new StringBuilder();
        secrets.forEach((account, secret) -> codes.append(account).append(' ').append(secret).append('\n'));
        notes.write("second-factors.txt", codes.toString());
    }

    /** The program's private key and how to get a token with it; the secret is for older programs. */
    private void tellProgram(Notes notes, NewClient client, RSAKey pair) {
        var key = notes.write("agency-key.pem", ProgramPair.pem(pair));
        notes.write("agency.curl", "user = \"" + client.clientId() + ":" + client.secret() + "\"\n");
        notes.write("try.txt", "scripts/program-token " + settings.address() + " " + client.clientId() + " "
                + pair.getKeyID() + " " + key + " " + settings.certificate() + "\n");
    }
}
