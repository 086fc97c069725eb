package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.agency.AgencyService;
import secondlook.agency.AgencyView;
import secondlook.agency.AgreementKind;
import secondlook.agency.AgreementTerms;
import secondlook.agency.NewAgency;
import secondlook.agency.NewAgreement;
import secondlook.agency.NewRequester;
import secondlook.agency.RequesterService;
import secondlook.agency.Verification;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.it.As;
import secondlook.it.SampleRequest;
import secondlook.oversight.OversightService;
import secondlook.policy.AgencyKind;
import secondlook.policy.Clause;
import secondlook.policy.Offense;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;

class IntakeIT extends AppIT {

    @Inject
    private IntakeService intake;

    @Inject
    private QueueService queue;

    @Inject
    private OversightService oversight;

    @Inject
    private AgencyService agencies;

    @Inject
    private RequesterService requesters;

    @Inject
    private AuditTrail trail;

    private RequestView submit(String account, SubmitRequest request) {
        return as.account(account, Role.INVESTIGATOR, () -> intake.submit(request));
    }

    private AuditLine last(SubmitRequest request) {
        return as.account("i-aud", Role.AUDITOR, () -> trail.read(new AuditQuery(null, null, request.caseNumber(),
                null, null, null, 0, 1))).items().get(0);
    }

    @Test
    @Verifies(value = {Clause.REQUEST, Clause.QUERIES_LOGGED}, refusal = false)
    void acceptedRequestIsOnTheTrailWithTheHashOfItsProbe() {
        SubmitRequest given = SampleRequest.good();
        RequestView view = submit("i-reed", given);
        assertThat(view.state()).isEqualTo(RequestState.ACCEPTED);
        AuditLine entry = last(given);
        assertThat(entry.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(entry.act()).isEqualTo("IntakeService.submit");
        assertThat(entry.object()).isEqualTo("request " + view.number());
        assertThat(entry.objectHash()).isEqualTo(view.probe().sha256());
        assertThat(as.account("i-ex", Role.EXAMINER, queue::mine).waiting()).extracting(RequestLine::id)
                .contains(view.id());
    }

    @Test
    @Verifies(value = {Clause.INVESTIGATION, Clause.QUERIES_LOGGED}, refusal = true)
    void refusalLeavesNoRequestButIsCountedAndOnTheTrail() {
        SubmitRequest given = SampleRequest.with(sample -> sample.offense = "LARCENY");
        long before = refused();
        assertThatThrownBy(() -> submit("i-reed", given)).isInstanceOf(PolicyRefused.class);
        assertThat(refused()).isEqualTo(before + 1);
        assertThat(last(given).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(last(given).clause()).isEqualTo("307.5-5.2");
        assertThat(as.account("i-reed", Role.INVESTIGATOR, () -> intake.list(new RequestQuery(null,
                given.caseNumber(), 0, 5))).total()).isZero();
    }

    private long refused() {
        return as.account("i-chief", Role.COMMANDER, oversight::totals).refusedByClause()
                .getOrDefault("307.5-5.2", 0L);
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void somebodyElsesRequestIsNotFoundAndTheDenialNamesTheCase() {
        SubmitRequest given = SampleRequest.good();
        RequestView view = submit("i-reed", given);
        assertThatThrownBy(() -> as.account("i-other", Role.INVESTIGATOR, () -> intake.probe(view.id(), 100)))
                .isInstanceOf(NotFound.class);
        assertThat(last(given).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(last(given).account()).isEqualTo("i-other");
        assertThatThrownBy(() -> as.account("i-other", Role.LASO, () -> intake.view(view.id())))
                .isInstanceOf(EJBAccessException.class);
        assertThat(as.account("i-reed", Role.INVESTIGATOR, () -> intake.probe(view.id(), 100)).bytes()).isNotEmpty();
    }

    @Test
    void sameKeyAtTheSameMomentGivesOneRequest() {
        SubmitRequest given = SampleRequest.with(sample -> sample.key = "key-" + sample.unique);
        List<Future<String>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(as.start(As.member("i-reed", Role.INVESTIGATOR), () -> intake.submit(given).id()));
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> call : calls) {
            try {
                ids.add(As.done(call));
            } catch (Conflict askAgain) {
                assertThat(askAgain).hasMessageContaining("right now");
            }
        }
        assertThat(ids).isNotEmpty();
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(submit("i-reed", given).id()).isEqualTo(ids.get(0));
    }

    @Test
    @Verifies(value = Clause.PROBE_REMOVAL, refusal = false)
    void withdrawalErasesTheProbeAndKeepsItsHash() {
        RequestView view = submit("i-reed", SampleRequest.good());
        RequestView withdrawn = as.account("i-reed", Role.INVESTIGATOR,
                () -> intake.withdraw(view.id(), "The case was solved."));
        assertThat(withdrawn.probe().erasedAt()).isNotNull();
        assertThat(withdrawn.probe().sha256()).isEqualTo(view.probe().sha256());
        assertThatThrownBy(() -> as.account("i-ex", Role.EXAMINER, () -> intake.probe(view.id(), 100)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void suspensionFreezesTheAgencysRequestsAndTakesNoNewOnes() {
        Caller agency = registered();
        RequestView view = as.caller(agency, () -> intake.submit(SampleRequest.good()));
        as.account("i-laso", Role.LASO, () -> agencies.suspend(agency.agencyId(), "No case numbers on file."));
        assertThat(as.account("i-sup", Role.SUPERVISOR, () -> intake.view(view.id())).state())
                .isEqualTo(RequestState.FROZEN);
        assertThatThrownBy(() -> as.caller(agency, () -> intake.submit(SampleRequest.good())))
                .isInstanceOfSatisfying(PolicyRefused.class,
                        refusal -> assertThat(refusal.clause()).isEqualTo(Clause.AGENCY_SUSPENSION));
        as.account("i-laso", Role.LASO, () -> agencies.reinstate(agency.agencyId(), "Case numbers are complete."));
        assertThat(as.caller(agency, () -> intake.view(view.id())).state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(as.caller(agency, () -> intake.submit(SampleRequest.good())).state())
                .isEqualTo(RequestState.ACCEPTED);
    }

    private Caller registered() {
        String unique = UUID.randomUUID().toString().substring(0, 7).toUpperCase();
        LocalDate today = LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), ZoneOffset.UTC);
        AgencyView view = as.account("i-laso", Role.LASO, () -> agencies.register(
                new NewAgency("Agency " + unique, "MI" + unique, AgencyKind.SHERIFF, false,
                        new Verification("Lee Ortiz", today.minusDays(1), "Called the sheriff."))));
        AgencyView agreed = as.account("i-laso", Role.LASO, () -> agencies.addAgreement(new NewAgreement(view.id(),
                "MOU-" + unique, AgreementKind.MEMORANDUM_OF_UNDERSTANDING, today.minusDays(1), today.plusDays(30),
                EnumSet.of(Offense.ROBBERY), "%PDF-1.4 signed %%EOF".getBytes(StandardCharsets.UTF_8),
                new AgreementTerms(List.of(), Set.of("sheriff.example.gov"), null, null))));
        as.account("i-laso", Role.LASO, () -> requesters.recordTraining(requesters.name(new NewRequester(view.id(),
                "Dana Reed", "Detective", "1 Main Street", "313 555 0100", "d.reed@sheriff.example.gov"))
                .requesters().get(0).id(), "Course of the Department", today.minusDays(1)));
        return new Caller("client-" + unique, "API client", view.name(), Role.AGENCY, view.id(),
                agreed.agreements().get(0).id(), "token-1", "10.9.8.7", null, "curl", "c");
    }
}
