package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.inTransaction;

import jakarta.persistence.EntityManager;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.engine.face.ModelIdentity;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;
import secondlook.policy.Clause;
import secondlook.policy.QualityElement;
import secondlook.policy.QualityLine;
import secondlook.policy.Suitability;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.Invalid;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

class GalleryServiceTest {

    private EntityManager em;
    private Cabinet cabinet;

    static List<DataSource> databases() throws SQLException {
        return TestDatabase.all();
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

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.GALLERY, refusal = false)
    void bookingPhotographIsEnrolledUnderANumberAndSearchable(DataSource database) {
        open(database);
        byte[] image = TestEngine.enrolled();
        EnrolmentView view = act(() -> cabinet.service.enrol(Cabinet.booking("R-1", image)));
        assertThat(view.label()).isEqualTo(String.format("Enrolment %06d", view.id()));
        assertThat(view.imageSha256()).isEqualTo(Sha256.of(image));
        assertThat(act(() -> cabinet.records.picture(view.id())).bytes()).isEqualTo(image);
        assertThat(act(() -> cabinet.service.snapshot()).size()).isEqualTo(1);
        String snapshot = act(() -> cabinet.records.current(view.templateVersion())).id();
        assertThat(act(() -> em.find(GallerySnapshotRecord.class, snapshot))).isNotNull();
        assertThat(act(() -> cabinet.service.list("enrolment " + view.id(), 0, 10)).items()).hasSize(1);
        assertThat(act(() -> cabinet.service.list("wayne", 0, 10)).total()).isEqualTo(1);
        assertThat(act(() -> cabinet.service.list("oakland", 0, 10)).total()).isZero();

        cabinet = cabinet.restarted();
        assertThat(cabinet.gallery.now().snapshot().id()).isEqualTo(snapshot);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void enrolmentKeepsItsPackAndTheQualityOfItsPhotographUntilItIsExpunged(DataSource database) {
        open(database);
        EnrolmentView good = act(() -> cabinet.service.enrol(Cabinet.booking("R-1", TestEngine.enrolled())));
        EnrolmentView poor = act(() -> cabinet.service.enrol(Cabinet.booking("R-2",
                blurred(TestEngine.picture("avatars/000f.jpg")))));
        ModelIdentity model = TestEngine.open().model();

        EnrolmentReading kept = act(() -> cabinet.service.detail(good.id())).readings().get(0);
        assertThat(kept.pack()).isEqualTo(model.name() + " " + model.version());
        assertThat(kept.templateVersion()).isEqualTo(model.templateVersion());
        assertThat(kept.quality().lines()).extracting(QualityLine::element).contains(QualityElement.FACE_SIZE,
                QualityElement.SHARPNESS);
        assertThat(act(() -> cabinet.service.list("R-1", 0, 9)).items().get(0).quality())
                .isEqualTo(kept.quality().overall());
        assertThat(sharpness(kept)).isEqualTo(Suitability.SUITABLE);
        assertThat(sharpness(act(() -> cabinet.service.detail(poor.id())).readings().get(0)))
                .isEqualTo(Suitability.LIMITED);
        assertThat(act(() -> cabinet.service.list("R-2", 0, 9)).items().get(0).quality())
                .isEqualTo(Suitability.LIMITED);

        act(() -> cabinet.expungements.expunge(Cabinet.order(good.id())));
        EnrolmentReading gone = act(() -> cabinet.service.detail(good.id())).readings().get(0);
        assertThat(gone.pack()).isEqualTo(kept.pack());
        assertThat(gone.quality()).isNull();
        assertThat(act(() -> cabinet.service.list("", 0, 9)).items()).extracting(EnrolmentLine::quality)
                .containsExactly(Suitability.LIMITED, null);
    }

    private static Suitability sharpness(EnrolmentReading reading) {
        return reading.quality().lines().stream().filter(line -> line.element() == QualityElement.SHARPNESS)
                .findFirst().orElseThrow().suitability();
    }

    /** Still with a face to be found, but without any detail. */
    private static byte[] blurred(byte[] picture) {
        try {
            BufferedImage sharp = ImageDecoder.upright(picture);
            BufferedImage small = ImageDecoder.upright(ImageDecoder.jpeg(sharp, 40, 0.9f));
            double scale = (double) sharp.getWidth() / small.getWidth();
            return ImageDecoder.png(new AffineTransformOp(AffineTransform.getScaleInstance(scale, scale),
                    AffineTransformOp.TYPE_BICUBIC).filter(small, null));
        } catch (NotAStillImage e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Verifies(value = Clause.GALLERY, refusal = true)
    void otherPhotographsAreRefusedAndNothingIsEnrolledTwice(DataSource database) {
        open(database);
        byte[] image = TestEngine.enrolled();
        NewEnrolment street = new NewEnrolment("Wayne County", "R-1", null, null, false, image);
        assertThatThrownBy(() -> act(() -> cabinet.service.enrol(street))).isInstanceOf(PolicyRefused.class);
        EnrolmentView first = act(() -> cabinet.service.enrol(Cabinet.booking("R-1", image)));
        assertThatThrownBy(() -> act(() -> cabinet.service.enrol(Cabinet.booking("R-2", image))))
                .isInstanceOf(Conflict.class).hasMessageContaining(first.label());
        byte[] other = TestEngine.picture("avatars/000f.jpg");
        assertThatThrownBy(() -> act(() -> cabinet.service.enrol(Cabinet.booking("R-1", other))))
                .isInstanceOf(Conflict.class).hasMessageContaining(first.label());
        NewEnrolment tomorrow = new NewEnrolment("Wayne County", "R-3", null, LocalDate.of(2026, 5, 5), true, other);
        assertThatThrownBy(() -> act(() -> cabinet.service.enrol(tomorrow))).isInstanceOf(Invalid.class);
        assertThat(cabinet.gallery.now().snapshot().size()).isEqualTo(1);
    }
}
