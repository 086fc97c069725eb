package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import secondlook.agency.AgencyService;
import secondlook.agency.AgreementKind;
import secondlook.agency.AgreementTerms;
import secondlook.agency.NewAgency;
import secondlook.agency.NewAgreement;
import secondlook.agency.NewClient;
import secondlook.gallery.GalleryService;
import secondlook.gallery.NewEnrolment;
import secondlook.identity.AccountService;
import secondlook.identity.NewAccount;
import secondlook.policy.Offense;

/** What the LASO of the demonstration sets up: accounts, the gallery, one outside agency. */
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
    private AgencyService agencies;

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

    /** Registers the agency with an agreement in force for a year; answers with its API credentials. */
    NewClient registerAgency(Person laso) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String agency = stage.as(laso, () -> agencies.register(new NewAgency("Sampleville Police Department",
                "MI0000001", "Made up for trying out the system", true, false))).id();
        stage.as(laso, () -> agencies.addAgreement(new NewAgreement(agency, "MOU-SAMPLE-1",
                AgreementKind.MEMORANDUM_OF_UNDERSTANDING, today.minusDays(30), today.plusYears(1),
                EnumSet.allOf(Offense.class), Papers.page("Sample memorandum of understanding"),
                new AgreementTerms(List.of(), Set.of("police.sampleville.example"), 40, 300))));
        return stage.as(laso, () -> agencies.issueClient(agency));
    }
}
