package secondlook.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static secondlook.shared.TestPersistence.inTransaction;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.gallery.Cabinet;
import secondlook.gallery.EnrolmentView;
import secondlook.gallery.GalleryRecords;
import secondlook.intake.Draft;
import secondlook.intake.ProbeErased;
import secondlook.intake.Road;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.QualityElement;
import secondlook.policy.QualityLine;
import secondlook.policy.RequestState;
import secondlook.policy.RetentionKind;
import secondlook.policy.Role;
import secondlook.policy.Suitability;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Erased;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

class SearchServiceTest {

    private static final Instant WITH_LIMITS = Instant.parse("2026-11-25T12:00:00Z");
    private static final String NARRATIVE = "The narrative is about the person on the left.";

    private EntityManager em;
    private Road road;
    private Cabinet cabinet;
    private SearchService search;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        road = new Road(em).as(Road.investigator("reed"));
        cabinet = new Cabinet(em);
        as(Road.staff(Role.EXAMINER, "ann"));
    }

    private void as(Caller who) {
        CurrentCaller caller = new CurrentCaller();
        caller.is(who);
        search = new SearchService();
        search.caller = caller;
        search.act = road.act;
        search.clock = Clock.fixed(Road.NOON, ZoneOffset.UTC);
        search.road = road.road;
        search.gallery = cabinet.records;
        search.engines = TestEngine.engines();
        search.searches = new WiredSearches(em);
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

    private String submitted(byte[] probe) {
        return act(() -> road.intake.submit(Draft.with(d -> d.probe = probe))).id();
    }

    private static SearchCommand of(String id, String repeatReason) {
        return new SearchCommand(id, 0, NARRATIVE, CaseStatus.ACTIVE, 0, repeatReason, null);
    }

    private void refused(SearchCommand command, Clause clause) {
        assertThatThrownBy(() -> act(() -> search.search(command))).isInstanceOfSatisfying(PolicyRefused.class,
                refusal -> assertThat(refusal.clause()).isEqualTo(clause));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = {Clause.EXAMINER, Clause.GALLERY}, refusal = false)
    void samePersonOnAnotherPhotographComesFirstAndTheRecordSaysHow(DataSource database) {
        open(database);
        for (String name : List.of("000f", "000m", "001f", "002f")) {
            act(() -> cabinet.service.enrol(Cabinet.booking(name, TestEngine.picture("avatars/" + name + ".jpg"))));
        }
        long sought = act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled()))).id();
        String id = submitted(TestEngine.picture("sample3.jpg"));
        FacesFound faces = act(() -> search.faces(id));
        assertThat(faces.faces()).hasSize(3).allMatch(FaceOption::largeEnough);
        assertThat(faces.advice()).isNull();

        SearchView done = act(() -> search.search(of(id, null)));
        assertThat(done.candidates()).hasSize(5).first().satisfies(best -> {
            assertThat(best.enrolmentId()).isEqualTo(sought);
            assertThat(best.score()).isGreaterThan(0.5);
        });
        assertThat(done.candidates()).extracting(CandidateView::rank).containsExactly(1, 2, 3, 4, 5);
        assertThat(done.listLength()).isEqualTo(20);
        assertThat(done.modelSha256()).isEqualTo(TestEngine.open().model().sha256());
        assertThat(done.gallerySnapshot()).isEqualTo(act(() -> cabinet.service.snapshot()).id());
        assertThat(done.proof()).isEqualTo(new ListProof(done.gallerySnapshot(), 5, 20,
                done.candidates().get(4).score(), 5, null));
        assertThat(done.proof().complete()).isTrue();
        assertThat(done.quality()).isEqualTo(faces.quality().get(0));
        assertThat(done.quality().overall()).isEqualTo(Suitability.SUITABLE);
        assertThat(done.quality().lines()).extracting(QualityLine::element).containsExactly(QualityElement.values());
        assertThat(done.qualityReason()).isNull();
        em.clear();
        assertThat(act(() -> search.view(id))).isEqualTo(done);
        assertThat(act(() -> road.road.facts(id)).state()).isEqualTo(RequestState.SEARCHED);
        assertThat(act(() -> search.candidatePicture(done.id(), 1)).bytes()).isEqualTo(TestEngine.enrolled());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.NO_PREDICTION, refusal = true)
    void furtherSearchNeedsItsReasonAndErasureTakesTheTemplates(DataSource database) {
        open(database);
        act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled())));
        String id = submitted(TestEngine.picture("sample3.jpg"));
        SearchView first = act(() -> search.search(of(id, null)));
        refused(of(id, "again"), Clause.NO_PREDICTION);
        SearchView second = act(() -> search.search(of(id, "The gallery has grown since the first search.")));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(act(() -> search.view(id)).id()).isEqualTo(second.id());
        assertThat(templates()).isEqualTo(2);
        within(em, () -> search.searches.erased(new ProbeErased(id)));
        assertThat(templates()).isZero();
        assertThat(((WiredSearches) search.searches).told).extracting(Erased::kind, Erased::requestId)
                .containsOnly(tuple(RetentionKind.PROBE_TEMPLATE, id)).hasSize(2);
        assertThat(act(() -> search.view(id)).candidates()).hasSize(1);
    }

    private long templates() {
        return act(() -> em.createQuery("select count(t) from SearchTemplate t", Long.class).getSingleResult());
    }

    @Test
    void searchIsRefusedToWhomAndWhereTheDirectiveForbidsIt() {
        open(TestDatabase.h2());
        String id = submitted(Draft.still());
        Caller ann = Road.staff(Role.EXAMINER, "ann");
        as(new Caller("ann", "Ann", "CIU", Role.EXAMINER, null, null, null, "10.0.0.9", null, "test", "c"));
        refused(of(id, null), Clause.NO_MOBILE);
        as(new Caller("ann", "Ann", "CIU", Role.EXAMINER, null, null, null, "127.0.0.1", "Desk", "iPhone", "c"));
        refused(of(id, null), Clause.NO_MOBILE);
        as(Road.staff(Role.EXAMINER, "reed"));
        refused(of(id, null), Clause.TWO_EXAMINERS);
        as(ann);
        refused(new SearchCommand(id, 0, null, CaseStatus.CLOSED, 20, null, null), Clause.INVESTIGATION);
        refused(new SearchCommand(id, 0, null, CaseStatus.ACTIVE, 51, null, null), Clause.GALLERY);
        act(() -> road.intake.updateCaseStatus(id, CaseStatus.CLOSED));
        refused(of(id, null), Clause.INVESTIGATION);
    }

    @Test
    void pictureWithoutAFaceIsAnsweredWithAdvice() {
        open(TestDatabase.h2());
        String id = submitted(Draft.still());
        assertThat(act(() -> search.faces(id)).advice()).contains("No face").contains("40 pixels");
        assertThatThrownBy(() -> act(() -> search.search(of(id, null)))).isInstanceOf(Invalid.class)
                .hasMessageContaining("Ask the requester");
        act(() -> road.intake.withdraw(id, "Not needed any more."));
        assertThatThrownBy(() -> act(() -> search.faces(id))).isInstanceOf(Conflict.class);
    }

    @Test
    @Verifies(value = Clause.INDIVIDUAL, refusal = true)
    void severalFacesNeedTheChoiceInWordsAndOtherExaminersStayBlind() {
        open(TestDatabase.h2());
        act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled())));
        String id = submitted(TestEngine.picture("sample3.jpg"));
        refused(new SearchCommand(id, 0, null, CaseStatus.ACTIVE, 20, null, null), Clause.INDIVIDUAL);
        assertThatThrownBy(() -> act(() -> search.search(new SearchCommand(id, 7, NARRATIVE, CaseStatus.ACTIVE, 20,
                null, null)))).isInstanceOf(Invalid.class);
        SearchView done = act(() -> search.search(of(id, null)));
        as(Road.staff(Role.EXAMINER, "ben"));
        assertThatThrownBy(() -> act(() -> search.view(id))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> act(() -> search.candidatePicture(done.id(), 1))).isInstanceOf(PolicyRefused.class);
        as(Road.staff(Role.SUPERVISOR, "ortiz"));
        assertThat(act(() -> search.view(id))).isEqualTo(done);
    }

    private String submittedAtNight(Instant at) {
        road.now = at;
        road.as(Road.investigator("reed"));
        return submitted(TestEngine.atNight());
    }

    private static SearchCommand because(String id, String qualityReason) {
        return new SearchCommand(id, 0, null, CaseStatus.ACTIVE, 0, null, qualityReason);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.EXAMINER, refusal = true)
    void unsuitableFaceIsSearchedWithAWrittenReasonOnlyAndTheRecordKeepsBoth(DataSource database) {
        open(database);
        act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled())));
        String id = submittedAtNight(WITH_LIMITS);
        FacesFound faces = act(() -> search.faces(id));
        assertThat(faces.reasonAsked()).isTrue();
        assertThat(faces.quality().get(0).overall()).isEqualTo(Suitability.UNSUITABLE);
        refused(because(id, null), Clause.EXAMINER);
        refused(because(id, "no other"), Clause.EXAMINER);
        String reason = "The owner of the camera has no other still of him.";
        SearchView done = act(() -> search.search(because(id, reason)));
        em.clear();
        assertThat(act(() -> search.view(id))).isEqualTo(done);
        assertThat(done.qualityReason()).isEqualTo(reason);
        assertThat(done.quality()).isEqualTo(faces.quality().get(0));
        assertThat(done.quality().lines()).filteredOn(l -> l.element() == QualityElement.BRIGHTNESS).singleElement()
                .satisfies(dark -> assertThat(dark.suitability()).isEqualTo(Suitability.UNSUITABLE));
    }

    @Test
    @Verifies(value = Clause.EXAMINER, refusal = false)
    void requestOlderThanTheLimitsIsSearchedUnderItsOwnVersion() {
        open(TestDatabase.h2());
        act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled())));
        String id = submittedAtNight(Road.NOON);
        assertThat(act(() -> search.faces(id)).reasonAsked()).isFalse();
        SearchView done = act(() -> search.search(because(id, null)));
        assertThat(done.quality().overall()).isEqualTo(Suitability.UNSUITABLE);
        assertThat(done.qualityReason()).isNull();
    }

    @Test
    void reasonForAFaceThatNeedsNoneIsNotKept() {
        open(TestDatabase.h2());
        act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled())));
        road.now = WITH_LIMITS;
        road.as(Road.investigator("reed"));
        String id = submitted(TestEngine.picture("sample3.jpg"));
        SearchView done = act(() -> search.search(new SearchCommand(id, 0, NARRATIVE, CaseStatus.ACTIVE, 0, null,
                "Left over from another face of the picture.")));
        assertThat(done.quality().overall()).isEqualTo(Suitability.SUITABLE);
        assertThat(done.qualityReason()).isNull();
    }

    @Test
    void galleryOfOtherFaceModelsIsNotSearched() {
        open(TestDatabase.h2());
        act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled())));
        String id = submitted(TestEngine.picture("sample3.jpg"));
        search.gallery = madeWith("another-pack/3");
        assertThatThrownBy(() -> act(() -> search.search(of(id, null)))).isInstanceOf(Conflict.class)
                .hasMessageContaining("another-pack/3").hasMessageContaining("cannot be compared");
        search.gallery = madeWith(TestEngine.open().model().templateVersion());
        assertThat(act(() -> search.search(of(id, null))).candidates()).hasSize(1);
    }

    /** The gallery asked for a search with templates of that version. */
    private GalleryRecords madeWith(String version) {
        return new GalleryRecords() {
            @Override
            public GallerySnapshot current(String asked) {
                return cabinet.records.current(version);
            }

            @Override
            public EnrolmentView enrolment(long id) {
                return cabinet.records.enrolment(id);
            }
        };
    }
}
