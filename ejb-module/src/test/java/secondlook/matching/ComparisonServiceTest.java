package secondlook.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.gallery.Cabinet;
import secondlook.intake.Draft;
import secondlook.intake.Road;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.policy.StillSource;
import secondlook.policy.Suitability;
import secondlook.policy.Verifies;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

class ComparisonServiceTest {

    private static final String WHOM = "The same woman a minute later, by her scarf.";

    private EntityManager em;
    private Road road;
    private Cabinet cabinet;
    private SearchService search;
    private ComparisonService comparisons;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    private String searched(DataSource database) {
        em = TestPersistence.open(database);
        road = new Road(em).as(Road.investigator("reed"));
        cabinet = new Cabinet(em);
        as(Road.staff(Role.EXAMINER, "ann"));
        act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled())));
        act(() -> cabinet.service.enrol(Cabinet.booking("R-2", TestEngine.picture("avatars/000f.jpg"))));
        String id = act(() -> road.intake.submit(Draft.with(d -> d.probe = TestEngine.picture("sample3.jpg")))).id();
        act(() -> search.search(new SearchCommand(id, 0, "The narrative is about the woman in front.",
                CaseStatus.ACTIVE, 0, null, null)));
        return id;
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
        comparisons = new ComparisonService();
        comparisons.caller = caller;
        comparisons.act = road.act;
        comparisons.clock = search.clock;
        comparisons.road = road.road;
        comparisons.gallery = cabinet.records;
        comparisons.engines = search.engines;
        comparisons.searches = search.searches;
    }

    @AfterEach
    void close() {
        if (em != null) {
            em.getEntityManagerFactory().close();
        }
    }

    private <T> T act(Supplier<T> act) {
        return inTransaction(em, () -> {
            road.act.open();
            return act.get();
        });
    }

    private static SecondStill still(byte[] picture, int face) {
        return new SecondStill(picture, StillSource.BUSINESS_CAMERA, "camera at the door", WHOM, face);
    }

    private void refused(Clause clause, Supplier<?> asked) {
        assertThatThrownBy(() -> act(asked)).isInstanceOfSatisfying(PolicyRefused.class,
                refusal -> assertThat(refusal.clause()).isEqualTo(clause));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.EXAMINER, refusal = false)
    void candidateIsComparedByItsMugShotAndTheScoreIsThatOfTheSearch(DataSource database) {
        String id = searched(database);
        SearchView done = act(() -> search.view(id));
        ComparisonView compared = act(() -> comparisons.compareCandidate(id, CaseStatus.ONGOING, 1));
        assertThat(compared.score()).isCloseTo(done.candidates().get(0).score(),
                Offset.offset(1e-4));
        assertThat(compared.rank()).isEqualTo(1);
        assertThat(compared.label()).isEqualTo(done.candidates().get(0).label());
        assertThat(compared.secondSha256()).isEqualTo(Sha256.of(TestEngine.enrolled()));
        assertThat(compared.probeSha256()).isEqualTo(done.probeSha256());
        assertThat(road.act.about().objectHash()).isEqualTo(done.probeSha256());
        assertThat(road.act.about().detail()).contains(compared.secondSha256());
        assertThat(road.act.about().caseNumber()).isNotBlank();
        em.clear();
        assertThat(act(() -> comparisons.list(id))).containsExactly(compared);
        assertThatThrownBy(() -> act(() -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 9)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.INDIVIDUAL, refusal = false)
    void secondStillLeavesItsHashAndFactsAndNothingElse(DataSource database) {
        String id = searched(database);
        byte[] second = TestEngine.picture("sample1.jpg");
        ComparisonView compared = act(() -> comparisons.compareStill(id, CaseStatus.ACTIVE, still(second, 1)));
        assertThat(compared.score()).isGreaterThan(0.5);
        assertThat(compared.secondSha256()).isEqualTo(Sha256.of(second));
        assertThat(compared.secondFormat()).isEqualTo("image/jpeg");
        assertThat(compared.secondFace().index()).isZero();
        assertThat(compared.secondQuality()).isEqualTo(Suitability.LIMITED);
        assertThat(compared.whom()).isEqualTo(WHOM);
        assertThat(compared.source()).isEqualTo(StillSource.BUSINESS_CAMERA);
        assertThat(road.act.about().detail()).contains(compared.secondSha256());
        em.clear();
        assertThat(act(() -> comparisons.list(id))).containsExactly(compared);
        assertThat(act(() -> em.createQuery("select count(p) from ProbeImage p", Long.class).getSingleResult()))
                .isEqualTo(1);
        assertThat(act(() -> em.createQuery("select count(t) from SearchTemplate t", Long.class).getSingleResult()))
                .isEqualTo(1);
    }

    @Test
    @Verifies(value = {Clause.NO_VIDEO, Clause.STILL_IMAGES, Clause.INDIVIDUAL}, refusal = true)
    void secondPictureIsHeldAgainstTheRulesOfAProbe() {
        String id = searched(TestDatabase.h2());
        byte[] second = TestEngine.picture("sample1.jpg");
        byte[] video = "\0\0\0\30ftypisom\0\0\2\0isomiso2mp41\0\0\0\10free".getBytes(StandardCharsets.ISO_8859_1);
        refused(Clause.NO_VIDEO, () -> comparisons.compareStill(id, CaseStatus.ACTIVE, still(video, 0)));
        refused(Clause.STILL_IMAGES, () -> comparisons.compareStill(id, CaseStatus.ACTIVE,
                still("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0)));
        refused(Clause.STILL_IMAGES, () -> comparisons.compareStill(id, CaseStatus.ACTIVE,
                new SecondStill(second, null, null, WHOM, 1)));
        refused(Clause.INDIVIDUAL, () -> comparisons.compareStill(id, CaseStatus.ACTIVE,
                new SecondStill(second, StillSource.PHONE, null, "same woman", 1)));
        assertThatThrownBy(() -> act(() -> comparisons.compareStill(id, CaseStatus.ACTIVE, still(new byte[0], 1))))
                .isInstanceOf(Invalid.class);
        assertThat(act(() -> comparisons.list(id))).isEmpty();
    }

    @Test
    void oneOfSeveralFacesMustBeNamedAndTheProbeIsNotItsOwnSecondStill() {
        String id = searched(TestDatabase.h2());
        byte[] second = TestEngine.picture("sample1.jpg");
        for (int face : new int[] {0, -1, 4}) {
            assertThatThrownBy(() -> act(() -> comparisons.compareStill(id, CaseStatus.ACTIVE, still(second, face))))
                    .isInstanceOf(Invalid.class).hasMessageContaining("There are 3 faces");
        }
        assertThatThrownBy(() -> act(() -> comparisons.compareStill(id, CaseStatus.ACTIVE,
                still(TestEngine.picture("sample3.jpg"), 1)))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> act(() -> comparisons.compareStill(id, CaseStatus.ACTIVE, still(Draft.still(), 0))))
                .isInstanceOf(Invalid.class).hasMessageContaining("No face");
        assertThat(act(() -> comparisons.compareStill(id, CaseStatus.ACTIVE,
                still(TestEngine.picture("avatars/000f.jpg"), 0))).score()).isLessThan(0.5);
    }

    @Test
    @Verifies(value = {Clause.TWO_EXAMINERS, Clause.NO_MOBILE}, refusal = true)
    void whoeverExaminesBlindNeitherComparesNorSeesScores() {
        String id = searched(TestDatabase.h2());
        ComparisonView compared = act(() -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 1));
        as(Road.staff(Role.EXAMINER, "ben"));
        refused(Clause.TWO_EXAMINERS, () -> comparisons.list(id));
        refused(Clause.TWO_EXAMINERS, () -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 1));
        refused(Clause.TWO_EXAMINERS, () -> comparisons.compareStill(id, CaseStatus.ACTIVE,
                still(TestEngine.picture("sample1.jpg"), 1)));
        as(new Caller("ann", "Ann", "CIU", Role.EXAMINER, null, null, null, "10.0.0.9", null, "test", "c"));
        refused(Clause.NO_MOBILE, () -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 1));
        refused(Clause.NO_MOBILE, () -> comparisons.list(id));
        as(Road.staff(Role.SUPERVISOR, "ortiz"));
        assertThat(act(() -> comparisons.list(id))).containsExactly(compared);
        refused(Clause.EXAMINER, () -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 1));
    }

    @Test
    @Verifies(value = Clause.INVESTIGATION, refusal = true)
    void nothingIsComparedForAClosedCaseOrAfterTheFirstExamination() {
        String id = searched(TestDatabase.h2());
        refused(Clause.INVESTIGATION, () -> comparisons.compareCandidate(id, CaseStatus.CLOSED, 1));
        refused(Clause.INVESTIGATION, () -> comparisons.compareCandidate(id, null, 1));
        act(() -> road.intake.updateCaseStatus(id, CaseStatus.CLOSED));
        refused(Clause.INVESTIGATION, () -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 1));
        act(() -> road.intake.updateCaseStatus(id, CaseStatus.ACTIVE));
        assertThat(act(() -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 1)).rank()).isEqualTo(1);
        within(em, () -> road.road.advance(id, RequestState.FIRST_EXAMINED, "Examined."));
        assertThatThrownBy(() -> act(() -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 1)))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void comparisonsAreNeitherChangedNorDeleted(DataSource database) {
        String id = searched(database);
        act(() -> comparisons.compareCandidate(id, CaseStatus.ACTIVE, 1));
        Map.of("update comparison set score = 0", "keeps what no purge covers",
                "delete from comparison", "keeps what no purge covers",
                "delete from search_quality", "append-only").forEach((change, refusal) ->
                assertThatThrownBy(() -> within(em, () -> em.createNativeQuery(change).executeUpdate()))
                        .hasStackTraceContaining(refusal));
        assertThat(act(() -> comparisons.list(id))).hasSize(1);
    }
}
