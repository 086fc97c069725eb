package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import secondlook.gallery.GalleryService;
import secondlook.gallery.NewEnrolment;
import secondlook.identity.AccountService;
import secondlook.identity.NewAccount;

/** What the LASO of the demonstration sets up: accounts, the gallery. */
@ApplicationScoped
class Registers {

    private static final String SOURCE = "Sample booking desk";

    @Inject
    private Stage stage;

    @Inject
    private AccountService accounts;

    @Inject
    private Papers papers;

    @Inject
    private GalleryService gallery;

    @Inject
    private Doorway doorway;

    @Inject
    private Clock clock;

    /** Opens everybody's account and signs everybody in once; answers with the secrets of their second factors. */
    Map<String, String> openAccounts(Cast cast, String setupToken) {
        Map<String, String> secrets = new LinkedHashMap<>();
        Person laso = cast.laso();
        secrets.put(laso.username(), doorway.enterFirst(laso, account(laso, laso.password()), setupToken));
        cast.all().stream().filter(person -> person != laso).forEach(person -> {
            String initial = Doorway.initialPassword();
            stage.as(laso, () -> accounts.create(account(person, initial)));
            secrets.put(person.username(), doorway.enter(person, initial));
        });
        papers.record(cast);
        return secrets;
    }

    private static NewAccount account(Person person, String password) {
        return new NewAccount(person.username(), person.name(), person.unit(), person.role(), password);
    }

    void enrol(Person laso, int number, byte[] portrait) {
        String record = String.format("SAMPLE-%04d", number);
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(30L + number);
        stage.as(laso, () -> gallery.enrol(new NewEnrolment(SOURCE, record, record, day, true, portrait)));
    }

    void enrolAll(Person laso, Portraits portraits, Notes notes) {
        List<Path> people = portraits.people();
        for (int i = 0; i < people.size(); i++) {
            enrol(laso, i + 1, portraits.read(people.get(i)));
            if ((i + 1) % 25 == 0) {
                notes.progress("Enrolled " + (i + 1) + " of " + people.size() + " portraits");
            }
        }
    }
}
