package secondlook.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.gallery.Cabinet;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.ExpungementView;
import secondlook.intake.Draft;
import secondlook.intake.ProbeErased;
import secondlook.intake.Road;
import secondlook.matching.Rerun.Outcome;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

class RerunServiceTest {

    private EntityManager em;
    private Road road;
    private Cabinet cabinet;
    private final SearchService search = new SearchService();
    private final RerunService reruns = new RerunService();
    private final CandidateNoteService notes = new CandidateNoteService();

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @BeforeEach
    void needsTheModels() {
        TestEngine.open();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        road = new Road(em).as(Road.investigator("reed"));
        cabinet = new Cabinet(em);
        wire();
    }

    private void wire() {
        Searches searches = new WiredSearches(em);
        Clock clock = Clock.fixed(Road.NOON, ZoneOffset.UTC);
        search.act = road.act;
        search.clock = clock;
        search.road = road.road;
        search.gallery = cabinet.records;
        search.engines = TestEngine.engines();
        search.searches = searches;
        reruns.act = road.act;
        reruns.clock = clock;
        reruns.road = road.road;
        reruns.gallery = cabinet.records;
        reruns.searches = searches;
        notes.act = road.act;
        notes.road = road.road;
        notes.gallery = cabinet.records;
        notes.searches = searches;
        search.caller = caller(Role.EXAMINER);
        notes.caller = search.caller;
        reruns.caller = caller(Role.SUPERVISOR);
    }

    private static CurrentCaller caller(Role role) {
        CurrentCaller caller = new CurrentCaller();
        caller.is(Road.staff(role, role == Role.EXAMINER ? "ann" : "sue"));
        return caller;
    }

    @AfterEach
    void close() {
        if (em != null) {
            cabinet.close();
            em.getEntityManagerFactory().close();
        }
    }

    private <T> T act(Supplier<T> act) {
        return inTransaction(em, () -> {
            road.act.open();
            return act.get();
        });
    }

    private EnrolmentView enrol(String avatar) {
        return act(() -> cabinet.service.enrol(Cabinet.booking(avatar, TestEngine.picture("avatars/" + avatar
                + ".jpg"))));
    }

    private SearchView searched() {
        List.of("000f", "000m", "001f").forEach(this::enrol);
        String id = act(() -> road.intake.submit(Draft.with(d -> d.probe = TestEngine.picture("sample3.jpg")))).id();
        return act(() -> search.search(new SearchCommand(id, 0, "The narrative is about the person on the left.",
                CaseStatus.ACTIVE, 0, null, null)));
    }

    private void expunge(long enrolment) {
        ExpungementView done = act(() -> cabinet.expungements.expunge(Cabinet.order(enrolment)).view());
        act(() -> cabinet.expungements.prove(done.id()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.GALLERY, Clause.COMMANDER_REVIEWS}, refusal = false)
    void laterEnrolmentsChangeNothingAndTheExpungedAreNamedAsThat(DataSource database) {
        open(database);
        SearchView record = searched();
        enrol("002f");
        Rerun again = act(() -> reruns.rerun(record.id()));
        assertThat(again.same()).isTrue();
        assertThat(again.rootNow()).isEqualTo(record.gallerySnapshot());
        assertThat(again.lines()).extracting(Rerun.Line::outcome).containsOnly(Outcome.SAME).hasSize(3);
        assertThat(act(() -> notes.notes(record.id()))).hasSize(3)
                .allMatch(note -> note.linkedRanks().size() == 2 && !note.expunged());

        expunge(record.candidates().get(1).enrolmentId());
        Rerun after = act(() -> reruns.rerun(record.id()));
        assertThat(after.same()).isTrue();
        assertThat(after.lines()).extracting(Rerun.Line::outcome)
                .containsExactly(Outcome.SAME, Outcome.EXPUNGED, Outcome.SAME);
        assertThat(after.expunged()).isEqualTo(1);
        assertThat(act(() -> notes.notes(record.id())).get(1).expunged()).isTrue();
        assertThat(act(() -> search.view(record.requestId())).candidates()).hasSize(3);
    }

    @Test
    @Verifies(value = {Clause.GALLERY, Clause.COMMANDER_REVIEWS}, refusal = true)
    void examinersDoNotRunASearchAgainAndNobodyDoesOnceTheProbeIsRemoved() {
        open(TestDatabase.h2());
        SearchView record = searched();
        reruns.caller = caller(Role.EXAMINER);
        assertThatThrownBy(() -> act(() -> reruns.rerun(record.id()))).isInstanceOf(PolicyRefused.class);
        reruns.caller = caller(Role.AUDITOR);
        assertThat(act(() -> reruns.rerun(record.id())).same()).isTrue();
        within(em, () -> reruns.searches.erased(new ProbeErased(record.requestId())));
        assertThatThrownBy(() -> act(() -> reruns.rerun(record.id()))).isInstanceOf(Conflict.class)
                .hasMessageContaining(Clause.PROBE_REMOVAL.id());
    }
}
