package secondlook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.Offense;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.KeyReused;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestPersistence;

class IntakeServiceTest {

    private EntityManager em;
    private Road road;

    @BeforeEach
    void open() {
        em = TestPersistence.open(TestDatabase.h2());
        road = new Road(em).as(Road.investigator("reed"));
    }

    @AfterEach
    void close() {
        em.getEntityManagerFactory().close();
    }

    private <T> T act(Supplier<T> act) {
        return inTransaction(em, () -> {
            road.act.open();
            return act.get();
        });
    }

    private RequestView submit(SubmitRequest request) {
        return act(() -> road.intake.submit(request));
    }

    private void refused(SubmitRequest request, Clause clause) {
        assertThatThrownBy(() -> submit(request)).isInstanceOfSatisfying(PolicyRefused.class,
                refusal -> assertThat(refusal.clause()).isEqualTo(clause));
    }

    @Test
    @Verifies(value = {Clause.REQUEST, Clause.INVESTIGATION}, refusal = false)
    void completeRequestIsAcceptedWithItsProbeUnchanged() {
        SubmitRequest given = Draft.good();
        RequestView view = submit(given);
        assertThat(view.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(view.number()).matches("SL-2026-\\d{6}");
        assertThat(view.probe().sha256()).isEqualTo(Sha256.of(given.probe().bytes()));
        assertThat(view.probe().width()).isEqualTo(64);
        assertThat(act(() -> road.road.probeBytes(view.id()))).isEqualTo(given.probe().bytes());
        assertThat(view.timeline()).extracting(TimelineEntry::actor).containsExactly((String) null);
        assertThat(view.next()).contains("examiner searches");
    }

    @Test
    @Verifies(value = Clause.INVESTIGATION, refusal = true)
    void offenseOutsideTheListIsRefusedAndCounted() {
        refused(Draft.with(d -> d.offense = "LARCENY"), Clause.INVESTIGATION);
    }

    @Test
    @Verifies(value = Clause.INVESTIGATION, refusal = true)
    void closedCaseIsRefused() {
        refused(Draft.with(d -> d.caseStatus = CaseStatus.CLOSED), Clause.INVESTIGATION);
    }

    @Test
    @Verifies(value = Clause.NO_VIDEO, refusal = true)
    void videoIsRefusedWithWhatToSendInstead() {
        byte[] mp4 = "\0\0\0\u0018ftypisom\0\0\2\0isomiso2mp41".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> submit(Draft.with(d -> d.probe = mp4))).isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("export one frame");
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = true)
    void factsCopiedFromAnotherIncidentAreRefusedEvenWithOtherPunctuation() {
        SubmitRequest first = Draft.good();
        submit(first);
        refused(Draft.with(d -> d.facts = first.facts().toUpperCase() + " !"), Clause.INDIVIDUAL);
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = false)
    void factsMayBeRepeatedForTheSameIncident() {
        SubmitRequest first = Draft.good();
        submit(first);
        assertThat(submit(Draft.with(d -> {
            d.incidentNumber = first.incidentNumber();
            d.facts = first.facts();
        })).state()).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    @Verifies(value = Clause.PROTECTED_BASIS, refusal = true)
    void protectedWordingWaitsForASupervisor() {
        RequestView view = submit(Draft.with(d -> d.purpose = "Find the robber who left the mosque."));
        assertThat(view.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(view.flag()).contains("mosque");
        road.as(Road.staff(Role.SUPERVISOR, "ortiz"));
        RequestView decided = act(() -> road.intake.decideFlagged(view.id(), false, "It rests on religion alone."));
        assertThat(decided.state()).isEqualTo(RequestState.REFUSED);
        assertThat(decided.probe().erasedAt()).isNotNull();
        assertThat(act(() -> road.records.refusedByClause())).containsEntry("307.5-3.5", 1L);
        assertThat(act(() -> road.records.received())).isEqualTo(1);
    }

    @Test
    @Verifies(value = Clause.PROTECTED_BASIS, refusal = false)
    void supervisorLetsHarmlessWordingThrough() {
        RequestView view = submit(Draft.with(d -> d.purpose = "Find the robber who left the mosque."));
        road.as(Road.staff(Role.SUPERVISOR, "ortiz"));
        RequestView decided = act(() -> road.intake.decideFlagged(view.id(), true, "The mosque is only the place."));
        assertThat(decided.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(decided.timeline()).last().extracting(TimelineEntry::actor).isEqualTo("Kim ortiz");
        assertThatThrownBy(() -> act(() -> road.intake.decideFlagged(view.id(), true, "Decided a second time.")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.AGENCY_REQUEST, refusal = true)
    void agencyWithoutTheExactStatementIsRefused() {
        road.as(Road.agency("a1"));
        refused(Draft.with(d -> d.acknowledgement = "I acknowledge"), Clause.AGENCY_REQUEST);
    }

    @Test
    @Verifies(value = {Clause.AGENCY_REQUEST, Clause.AGREEMENT}, refusal = false)
    void agencyWithAgreementAndStatementIsAccepted() {
        road.as(Road.agency("a1"));
        RequestView view = submit(Draft.good());
        assertThat(view.agencyName()).isEqualTo("Wayne County Sheriff");
        assertThat(act(() -> road.road.facts(view.id())).agreementNumber()).isEqualTo("MOU-7");
    }

    @Test
    @Verifies(value = {Clause.AGREEMENT, Clause.AGENCY_SUSPENSION}, refusal = true)
    void agencyWithoutAgreementOrSuspendedOrBeyondItsScopeIsRefused() {
        road.as(Road.agency("a1"));
        refused(Draft.with(d -> d.offense = "HOMICIDE"), Clause.AGREEMENT);
        road.standing = new AgencyPolicy.Standing(true, null, null, null, EnumSet.of(Offense.ROBBERY));
        refused(Draft.good(), Clause.AGREEMENT);
        road.standing = new AgencyPolicy.Standing(true, "F1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
                EnumSet.of(Offense.ROBBERY));
        refused(Draft.good(), Clause.AGENCY_SUSPENSION);
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void agencySuspendedWhileItsPhotographWasReadIsRefusedAndItsTwinIsTakenIn() {
        road.as(Road.agency("a1"));
        road.held = new AgencyPolicy.Standing(true, "F1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
                EnumSet.of(Offense.ROBBERY));
        refused(Draft.good(), Clause.AGENCY_SUSPENSION);
        road.held = null;
        assertThat(submit(Draft.good()).id()).isNotNull();
    }

    @Test
    @Verifies(value = Clause.AGENCY_SUSPENSION, refusal = true)
    void agencySuspendedMeanwhileChangesNothingAndItsTwinDoes() {
        road.as(Road.agency("a1"));
        String id = submit(Draft.good()).id();
        road.held = new AgencyPolicy.Standing(true, "F1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
                EnumSet.of(Offense.ROBBERY));
        assertThatThrownBy(() -> act(() -> road.intake.withdraw(id, "Not needed any more.")))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("F1");
        assertThatThrownBy(() -> act(() -> road.intake.updateCaseStatus(id, CaseStatus.ACTIVE)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("F1");
        road.held = null;
        assertThat(act(() -> road.intake.updateCaseStatus(id, CaseStatus.ACTIVE)).caseStatus())
                .isEqualTo(CaseStatus.ACTIVE);
        assertThat(act(() -> road.intake.withdraw(id, "Not needed any more.")).state())
                .isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void sameKeyAndContentGiveTheSameRequestAndOtherContentAConflict() {
        SubmitRequest given = Draft.with(d -> d.key = "k-1");
        RequestView first = submit(given);
        assertThat(submit(given).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> submit(Draft.with(d -> d.key = "k-1"))).isInstanceOf(KeyReused.class);
        road.as(Road.investigator("other"));
        assertThat(submit(Draft.with(d -> d.key = "k-1")).id()).isNotEqualTo(first.id());
    }

    @Test
    void textTooLongOrWithControlCharactersSaysWhichField() {
        assertThatThrownBy(() -> submit(Draft.with(d -> d.purpose = "x".repeat(2001))))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.field()).isEqualTo("purpose"));
        assertThatThrownBy(() -> submit(Draft.with(d -> d.caseNumber = "A\0B")))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.field()).isEqualTo("caseNumber"));
        assertThatThrownBy(() -> submit(Draft.with(d -> d.probe = null)))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.field()).isEqualTo("probe"));
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void somebodyElsesRequestIsNotFoundAndTheDenialNamesTheCase() {
        RequestView view = submit(Draft.good());
        road.as(Road.investigator("other"));
        within(em, () -> {
            road.act.open();
            assertThatThrownBy(() -> road.intake.view(view.id())).isInstanceOf(NotFound.class);
            assertThat(road.act.close().caseNumber()).isEqualTo(view.caseNumber());
        });
        assertThat(act(() -> road.intake.list(new RequestQuery(null, null, 0, 10))).total()).isZero();
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = false)
    void ownerSeesRequestListAndUprightPicture() {
        RequestView view = submit(Draft.good());
        assertThat(act(() -> road.intake.view(view.id())).number()).isEqualTo(view.number());
        assertThat(act(() -> road.intake.list(new RequestQuery(RequestState.ACCEPTED, view.number(), 0, 10))).items())
                .extracting(RequestLine::id).containsExactly(view.id());
        assertThat(act(() -> road.intake.probe(view.id(), 32)).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void withdrawalErasesThePhotographAndKeepsTheRecord() {
        RequestView view = submit(Draft.good());
        RequestView withdrawn = act(() -> road.intake.withdraw(view.id(), "The case was solved."));
        assertThat(withdrawn.state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(withdrawn.version()).isGreaterThan(view.version());
        assertThat(withdrawn.probe().erasedAt()).isEqualTo(Road.NOON);
        assertThat(withdrawn.probe().sha256()).isEqualTo(view.probe().sha256());
        assertThat(road.erased).containsExactly(new ProbeErased(view.id()));
        assertThatThrownBy(() -> act(() -> road.intake.probe(view.id(), 100))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(() -> road.intake.withdraw(view.id(), "Again."))).isInstanceOf(Conflict.class);
    }

    @Test
    void caseStatusIsUpdatedWhileTheRequestIsOpen() {
        RequestView view = submit(Draft.good());
        RequestView updated = act(() -> road.intake.updateCaseStatus(view.id(), CaseStatus.SUSPENDED));
        assertThat(updated.caseStatus()).isEqualTo(CaseStatus.SUSPENDED);
        assertThat(updated.next()).contains("Nothing can be searched while the case is suspended");
        act(() -> road.intake.withdraw(view.id(), "Not needed any more."));
        assertThatThrownBy(() -> act(() -> road.intake.updateCaseStatus(view.id(), CaseStatus.ACTIVE)))
                .isInstanceOf(Conflict.class);
    }
}
