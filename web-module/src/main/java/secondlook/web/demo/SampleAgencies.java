package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import secondlook.agency.AgencyService;
import secondlook.agency.AgreementKind;
import secondlook.agency.AgreementTerms;
import secondlook.agency.NewAgency;
import secondlook.agency.NewAgreement;
import secondlook.agency.NewClient;
import secondlook.agency.NewRequester;
import secondlook.agency.RequesterService;
import secondlook.agency.Verification;
import secondlook.policy.AgencyKind;
import secondlook.policy.Offense;
import secondlook.shared.DepartmentDay;

/**
 * The outside agencies of the demonstration, each at another point: one in order whose program plays along, one whose
 * agreement ends soon, one that just began, one that is suspended.
 */
@ApplicationScoped
class SampleAgencies {

    private static final String COURSE = "Facial recognition for requesters, 4 hours, Crime Intelligence Unit";

    @Inject
    private Stage stage;

    @Inject
    private AgencyService agencies;

    @Inject
    private RequesterService requesters;

    @Inject
    private DepartmentDay day;

    /** Answers with the credentials of the program that plays along; its agreement names no number of requests. */
    NewClient register(Person laso) {
        LocalDate today = day.today();
        String sampleville = agency(laso, "Sampleville Police Department", "MI0000001", AgencyKind.LOCAL_POLICE);
        agreement(laso, sampleville, new Term("MOU-SAMPLE-1", today.minusDays(30), today.plusYears(1)),
                EnumSet.allOf(Offense.class), new AgreementTerms(List.of(), Set.of("sampleville.example.gov"), null,
                        null));
        requester(laso, sampleville, "Sample Detective", "detective@sampleville.example.gov", today.minusDays(21));
        requester(laso, sampleville, "Detective Robin Vale", "r.vale@sampleville.example.gov", today.minusDays(14));
        requester(laso, sampleville, "Sample Sergeant", "sergeant@sampleville.example.gov", today.minusMonths(13));
        sheriff(laso, today);
        campus(laso, today);
        suspended(laso, today);
        return stage.as(laso, () -> agencies.issueClient(sampleville));
    }

    private void sheriff(Person laso, LocalDate today) {
        String sheriff = agency(laso, "Example County Sheriff's Office", "MI0000002", AgencyKind.SHERIFF);
        agreement(laso, sheriff, new Term("IA-2025-014", today.minusYears(1).plusDays(25), today.plusDays(25)),
                EnumSet.of(Offense.HOMICIDE, Offense.SEXUAL_ASSAULT), new AgreementTerms(
                        List.of("Example County Prosecutor"), Set.of("sheriff.examplecounty.example.gov"), 10, 60));
        requester(laso, sheriff, "Sample Deputy", "deputy@sheriff.examplecounty.example.gov", today.minusMonths(7));
        stage.as(laso, () -> agencies.issueClient(sheriff));
    }

    private void campus(Person laso, LocalDate today) {
        String campus = agency(laso, "Example State University Police", "MI0000003", AgencyKind.SPECIAL_JURISDICTION);
        agreement(laso, campus, new Term("MOU-2026-031", today.minusDays(3), today.plusYears(2)),
                EnumSet.of(Offense.ROBBERY, Offense.SEXUAL_ASSAULT), new AgreementTerms(List.of(),
                        Set.of("police.example.edu"), 4, 24));
        requester(laso, campus, "Sample Investigator", "investigator@police.example.edu", null);
    }

    private void suspended(Person laso, LocalDate today) {
        String township = agency(laso, "Example Township Police Department", "MI0000004", AgencyKind.LOCAL_POLICE);
        agreement(laso, township, new Term("MOU-2026-007", today.minusMonths(9), today.plusMonths(3)),
                EnumSet.of(Offense.ROBBERY), new AgreementTerms(List.of(), Set.of("township.example.gov"), 5, 40));
        requester(laso, township, "Sample Officer", "officer@township.example.gov", today.minusMonths(8));
        stage.as(laso, () -> agencies.issueClient(township));
        stage.as(laso, () -> agencies.suspend(township, "Made up: two reports were passed on to another agency without "
                + "a record of to whom, when and how."));
    }

    private String agency(Person laso, String name, String ori, AgencyKind kind) {
        Verification verification = new Verification(laso.name(), day.today().minusDays(3),
                "Made up: ORI looked up in the state's directory, call back to the number there");
        return stage.as(laso, () -> agencies.register(new NewAgency(name, ori, kind, false, verification))).id();
    }

    private record Term(String number, LocalDate from, LocalDate expires) {
    }

    private void agreement(Person laso, String agency, Term term, Set<Offense> offenses, AgreementTerms terms) {
        AgreementKind kind = term.number().startsWith("IA") ? AgreementKind.INTERAGENCY_AGREEMENT
                : AgreementKind.MEMORANDUM_OF_UNDERSTANDING;
        stage.as(laso, () -> agencies.addAgreement(new NewAgreement(agency, term.number(), kind, term.from(),
                term.expires(), offenses, Papers.page("Sample agreement " + term.number()), terms)));
    }

    private void requester(Person laso, String agency, String name, String email, LocalDate trainedOn) {
        String id = stage.as(laso, () -> requesters.name(new NewRequester(agency, name, "Investigations",
                "1 Main Street, Sampleville, MI 48000", "313-555-0188", email))).requesters().stream()
                .filter(r -> r.contact().name().equals(name)).findFirst().orElseThrow().id();
        if (trainedOn != null) {
            stage.as(laso, () -> requesters.recordTraining(id, COURSE, trainedOn));
        }
    }
}
