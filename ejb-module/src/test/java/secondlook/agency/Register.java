package secondlook.agency;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import secondlook.policy.AgencyKind;
import secondlook.policy.Offense;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.DepartmentDay;
import secondlook.shared.FiredEvents;
import secondlook.shared.TestPersistence;

/** The beans of the register wired by hand around one entity manager, for tests without a container. */
final class Register {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    final AgencyService service = new AgencyService();
    final RequesterService requesters = new RequesterService();
    final ClientSignInService signIn = new ClientSignInService();
    final ClientDirectory directory = new ClientDirectory();
    final AgencyRecords records = new AgencyRecords();
    final List<StandingChanged> announced = new ArrayList<>();
    private final EntityManager em;

    Register(EntityManager em) {
        this(em, NOON);
    }

    Register(EntityManager em, Instant now) {
        this.em = em;
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        DepartmentDay day = new DepartmentDay(clock);
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller("laso", "Lee Ortiz", "Information Security", Role.LASO, null, null, null, "127.0.0.1",
                "Desk 1", "test", "c1"));
        CurrentAct act = new CurrentAct();
        service.em = em;
        service.secrets = true;
        service.caller = caller;
        service.act = act;
        service.clock = clock;
        service.day = day;
        service.standingChanged = new FiredEvents<>(announced::add);
        requesters.em = em;
        requesters.caller = caller;
        requesters.act = act;
        requesters.clock = clock;
        requesters.day = day;
        signIn.em = em;
        signIn.act = act;
        signIn.day = day;
        directory.em = em;
        directory.day = day;
        records.em = em;
        records.day = day;
    }

    /** A new agency, by its public id. */
    String registered() {
        return TestPersistence.inTransaction(em, () -> service.register(sampleville())).id();
    }

    /** A new agency with one agreement around today. */
    String withAgreement() {
        String id = registered();
        TestPersistence.inTransaction(em, () -> service.addAgreement(agreement(id, "MOU-1", TODAY.minusDays(10),
                TODAY.plusDays(10))));
        return id;
    }

    /** Each time another one, so that tests can share a database. */
    static NewAgency sampleville() {
        int number = NUMBERS.incrementAndGet();
        return agency("Sampleville Police Department " + number, String.format("mi%07d", number),
                AgencyKind.LOCAL_POLICE, false);
    }

    static NewAgency agency(String name, String ori, AgencyKind kind, boolean immigration) {
        return new NewAgency(name, ori, kind, immigration, new Verification("Lee Ortiz", TODAY,
                "Letterhead and a call back"));
    }

    static NewAgreement agreement(String agencyId, String number, LocalDate from, LocalDate to) {
        return agreement(agencyId, number, from, to, EnumSet.of(Offense.HOMICIDE, Offense.ROBBERY));
    }

    static NewAgreement agreement(String agencyId, String number, LocalDate from, LocalDate to,
                                  Set<Offense> offenses) {
        return new NewAgreement(agencyId, number, AgreementKind.MEMORANDUM_OF_UNDERSTANDING, from, to, offenses,
                ("%PDF-1.4 signed: " + number + " %%EOF").getBytes(StandardCharsets.UTF_8),
                terms("police.sampleville.gov"));
    }

    static AgreementTerms terms(String domain) {
        return new AgreementTerms(List.of(), Set.of(domain), null, null);
    }
}
