package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

class EnrollerTest {

    private EntityManager em;
    private Cabinet cabinet;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
    }

    @AfterEach
    void close() {
        if (em != null) {
            cabinet.close();
            em.getEntityManagerFactory().close();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.GALLERY, refusal = false)
    void batchIsWrittenInOrderWithoutGapsAndItsDuplicatesAreAnswersNotFailures(DataSource database) {
        em = TestPersistence.open(database);
        cabinet = new Cabinet(em);
        byte[] first = TestEngine.enrolled();
        Prepared one = cabinet.enroller.prepare(Cabinet.booking("R-1", first));
        Prepared sameImage = cabinet.enroller.prepare(Cabinet.booking("R-2", first));
        Prepared sameRecord = cabinet.enroller.prepare(Cabinet.booking("R-1", TestEngine.picture("avatars/000f.jpg")));
        Prepared other = cabinet.enroller.prepare(Cabinet.booking("R-3", TestEngine.picture("avatars/000m.jpg")));

        List<Written> written = new ArrayList<>();
        within(em, () -> written.addAll(cabinet.enroller.write(List.of(one, sameImage, sameRecord, other), "laso")));
        assertThat(written).extracting(Written::outcome).containsExactly(Written.Outcome.ENROLLED,
                Written.Outcome.SAME_IMAGE, Written.Outcome.SAME_RECORD, Written.Outcome.ENROLLED);
        assertThat(written.get(1).enrolment()).isEqualTo(written.get(0).enrolment());
        assertThat(written.get(2).duplicate()).contains("Wayne County").contains(written.get(0).enrolment().label());

        List<Written> again = new ArrayList<>();
        within(em, () -> again.addAll(cabinet.enroller.write(List.of(other, sameRecord), "laso")));
        assertThat(again).noneMatch(Written::enrolled);
        within(em, () -> assertThat(em.createQuery("select t.slot from EnrolmentTemplate t order by t.slot",
                Long.class).getResultList()).containsExactly(0L, 1L));
        assertThat(cabinet.gallery.now().snapshot().size()).isEqualTo(2);
    }
}
