package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.Scored;
import secondlook.policy.Clause;
import secondlook.policy.ExpungementAuthority;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

class ExpungementTest {

    private EntityManager em;
    private Cabinet cabinet;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @BeforeEach
    void needsTheModels() {
        TestEngine.open();
    }

    private void open(DataSource database) {
        em = TestPersistence.open(database);
        cabinet = new Cabinet(em);
    }

    @AfterEach
    void close() {
        if (em != null) {
            cabinet.close();
            em.getEntityManagerFactory().close();
        }
    }

    private <T> T act(Supplier<T> act) {
        return inTransaction(em, act);
    }

    private long enrol(String record, String avatar) {
        return act(() -> cabinet.service.enrol(Cabinet.booking(record, TestEngine.picture(avatar)))).id();
    }

    private long count(String query, long id) {
        return act(() -> em.createQuery(query, Long.class).setParameter("id", id).getSingleResult());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.PROTECTED_STORE, refusal = false)
    void expungementErasesEverywhereAndProvesItByReadingAgain(DataSource database) {
        open(database);
        long kept = enrol("R-1", "avatars/000f.jpg");
        long gone = enrol("R-2", "avatars/000m.jpg");
        FaceTemplate template = FaceTemplate.of(act(() -> Cabinet.template(em, gone)));
        var then = cabinet.gallery.now().snapshot();
        assertThat(then.search(template, 5).best()).extracting(Scored::enrolmentId).contains(gone);

        ExpungementView done = act(() -> cabinet.expungements.expunge(Cabinet.order(gone)).view());
        assertThat(done.rootBefore()).isEqualTo(then.id());
        assertThat(done.proof()).isNull();
        ExpungementView proven = act(() -> cabinet.expungements.prove(done.id()));

        assertThat(proven.proof().rootAfter()).isEqualTo(cabinet.gallery.now().snapshot().id())
                .isNotEqualTo(then.id());
        assertThat(proven.proof().checks()).hasSize(11).anyMatch(check -> check.contains("memory"));
        assertThat(then.search(template, 5).best()).extracting(Scored::enrolmentId).containsExactly(kept);
        assertThat(count("select count(c) from EnrolmentContent c where c.enrolmentId = :id", gone)).isZero();
        assertThat(count("select count(t) from EnrolmentTemplate t where t.enrolmentId = :id"
                + " and t.template.bytes is null and t.template.wrapped is null", gone)).isEqualTo(1);
        EnrolmentView empty = act(() -> cabinet.service.detail(gone)).enrolment();
        assertThat(empty.expunged()).isTrue();
        assertThat(empty.subjectNumber()).isNull();
        assertThat(empty.captureDate()).isNull();
        assertThatThrownBy(() -> act(() -> cabinet.records.picture(gone))).isInstanceOf(NotFound.class)
                .hasMessageContaining("expunged after this search");
        assertThat(act(() -> cabinet.records.picture(kept)).bytes()).isNotEmpty();
    }

    @Test
    @Verifies(value = Clause.PROTECTED_STORE, refusal = true)
    void expungementNeedsItsAuthorityTheOwnPasswordAndHappensOnce() {
        open(TestDatabase.h2());
        long id = enrol("R-1", "avatars/000f.jpg");
        assertThatThrownBy(() -> act(() -> cabinet.expungements.expunge(new ExpungeCommand(id,
                ExpungementAuthority.STATUTE, " ", Cabinet.TODAY, "Not charged.", Cabinet.PROOF))))
                .isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> act(() -> cabinet.expungements.expunge(new ExpungeCommand(id,
                ExpungementAuthority.STATUTE, "(7)", Cabinet.TODAY, "Not charged.", Cabinet.WRONG))))
                .isInstanceOf(PolicyRefused.class);
        assertThat(act(() -> cabinet.records.picture(id)).bytes()).isNotEmpty();
        act(() -> cabinet.expungements.expunge(Cabinet.order(id)));
        assertThatThrownBy(() -> act(() -> cabinet.expungements.expunge(Cabinet.order(id))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void expungedPhotographDoesNotComeBackWithTheNextImport() {
        open(TestDatabase.h2());
        long id = enrol("R-1", "avatars/000f.jpg");
        act(() -> cabinet.expungements.expunge(Cabinet.order(id)));
        assertThatThrownBy(() -> enrol("R-1", "avatars/000f.jpg")).isInstanceOf(Conflict.class)
                .hasMessageContaining("expunged");
        assertThat(enrol("R-1", "avatars/000m.jpg")).isGreaterThan(id);
    }

    @Test
    void crashBeforeTheProofIsMadeUpAtTheNextStart() {
        open(TestDatabase.h2());
        long id = enrol("R-1", "avatars/000f.jpg");
        cabinet.gallery.now();
        ExpungementView done = act(() -> cabinet.expungements.expunge(Cabinet.order(id)).view());
        cabinet = cabinet.restarted();
        within(em, () -> cabinet.proving.proveAll());
        assertThat(act(() -> cabinet.expungements.view(done.id())).proof()).isNotNull();
        assertThat(cabinet.gallery.now().snapshot().size()).isZero();
    }

    @Test
    void encountersAreLinkedByTheSourcesSubjectAloneAndNotAfterExpungement() {
        open(TestDatabase.h2());
        long first = enrol("R-1", "avatars/000f.jpg");
        long second = enrol("R-2", "avatars/000m.jpg");
        NewEnrolment other = new NewEnrolment("Oakland County", "R-3", "S-1", null, true,
                TestEngine.picture("avatars/001f.jpg"));
        act(() -> cabinet.service.enrol(other));
        assertThat(act(() -> cabinet.service.detail(first)).encounters()).extracting(EnrolmentView::id)
                .containsExactly(second);
        act(() -> cabinet.expungements.expunge(Cabinet.order(second)));
        assertThat(act(() -> cabinet.service.detail(first)).encounters()).isEmpty();
    }
}
