package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.gallery.Scored;
import secondlook.engine.image.ImageDecoder;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.shared.TestDatabase;
import secondlook.shared.TestEngine;
import secondlook.shared.TestPersistence;

class ModelChangeTest {

    @TempDir
    Path folder;

    private EntityManager em;
    private Cabinet cabinet;
    private FaceEngine next;

    @BeforeEach
    void open() {
        String present = TestEngine.open().model().templateVersion();
        next = SecondPack.open(folder.resolve("pack"));
        em = TestPersistence.open(TestDatabase.h2());
        cabinet = new Cabinet(em, folder.resolve("gallery"), TestEngine.engines(next));
        enrol("R-1", "avatars/000f.jpg");
        enrol("R-2", "avatars/000m.jpg");
        assertThat(cabinet.gallery.now().templateVersion()).isEqualTo(present);
    }

    @AfterEach
    void close() {
        if (em != null) {
            cabinet.close();
            em.getEntityManagerFactory().close();
            next.close();
        }
    }

    private <T> T act(Supplier<T> act) {
        return TestPersistence.inTransaction(em, act);
    }

    private long enrol(String record, String avatar) {
        return act(() -> cabinet.service.enrol(Cabinet.booking(record, TestEngine.picture(avatar)))).id();
    }

    private ModelChange progress() {
        return act(() -> cabinet.models.progress()).orElseThrow();
    }

    private FaceTemplate stored(byte[] image, String version) {
        return template(em.createQuery("select e.id from Enrolment e where e.imageSha256 = :hash", Long.class)
                .setParameter("hash", Sha256.of(image)).getSingleResult(), version);
    }

    private FaceTemplate template(long enrolment, String version) {
        return FaceTemplate.of(Cabinet.template(em, enrolment, version));
    }

    private void blacken(long enrolment) {
        byte[] blank = ImageDecoder.png(new BufferedImage(200, 200, BufferedImage.TYPE_3BYTE_BGR));
        TestPersistence.within(em, () -> em.createQuery("update EnrolmentContent c set c.image.bytes = :image,"
                + " c.image.wrapped = null where c.enrolmentId = :id").setParameter("image", blank)
                .setParameter("id", enrolment).executeUpdate());
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void galleryIsSearchedWithTheOldModelUntilTheSwitchAndKeepsItForOldSearches() {
        String old = TestEngine.open().model().templateVersion();
        GallerySnapshot before = act(() -> cabinet.records.current(old));
        TestPersistence.within(em, () -> cabinet.retemplating.run());
        assertThat(progress().templates()).isEqualTo(2);
        assertThat(cabinet.gallery.now().snapshot().id()).isEqualTo(before.id());

        long later = enrol("R-3", "avatars/001f.jpg");
        assertThat(progress().complete()).isFalse();
        TestPersistence.within(em, () -> cabinet.retemplating.run());
        act(() -> cabinet.models.switchModel(SecondPack.VERSION));
        CurrentGallery.Now now = cabinet.gallery.now();
        assertThat(now.templateVersion()).isEqualTo(SecondPack.VERSION);
        for (String avatar : List.of("avatars/000f.jpg", "avatars/000m.jpg", "avatars/001f.jpg")) {
            byte[] image = TestEngine.picture(avatar);
            FaceTemplate made = Portrait.ofEnrolled(image, next).template();
            assertThat(stored(image, SecondPack.VERSION)).as("made by the new engine").isEqualTo(made);
            assertThat(stored(image, old).similarity(made)).as("the old engine's is another").isLessThan(0.99);
        }
        FaceTemplate probe = Portrait.ofEnrolled(TestEngine.picture("avatars/002f.jpg"), next).template();
        Scored best = now.snapshot().search(probe, 3).best().get(0);
        assertThat(best.score()).as("the score of the new engine").isCloseTo(
                probe.similarity(template(best.enrolmentId(), SecondPack.VERSION)), within(1e-6));
        assertThat(now.snapshot().size()).isEqualTo(3);
        assertThat(now.snapshot().holds(later)).isTrue();
        assertThat(act(() -> cabinet.models.progress())).isEmpty();
        assertThatThrownBy(() -> act(() -> cabinet.records.current(old))).isInstanceOf(Conflict.class);
        GalleryThen then = act(() -> cabinet.records.then(before.id(), old));
        assertThat(then.snapshot().id()).isEqualTo(before.id());
    }

    @Test
    void qualityIsMeasuredAnewByTheNextPackAndWhatWasNeverAssessedSaysSo() {
        long before = enrol("R-3", "avatars/001f.jpg");
        TestPersistence.within(em, () -> em.createNativeQuery("update enrolment_template set pack = null,"
                + " suitability = null, measured = null, quality_policy = null where enrolment_id = " + before)
                .executeUpdate());
        em.clear();
        assertThat(act(() -> cabinet.service.detail(before)).readings()).singleElement()
                .satisfies(old -> assertThat(old.quality()).isNull());
        assertThat(act(() -> cabinet.service.list("R-3", 0, 9)).items().get(0).quality()).isNull();

        TestPersistence.within(em, () -> cabinet.retemplating.run());
        assertThat(act(() -> cabinet.service.list("R-3", 0, 9)).items().get(0).quality()).isNull();
        act(() -> cabinet.models.switchModel(SecondPack.VERSION));
        EnrolmentReading anew = act(() -> cabinet.service.detail(before)).readings().stream()
                .filter(one -> one.templateVersion().equals(SecondPack.VERSION)).findFirst().orElseThrow();
        assertThat(anew.pack()).isEqualTo(next.model().name() + " " + next.model().version());
        assertThat(act(() -> cabinet.service.list("R-3", 0, 9)).items().get(0).quality())
                .isEqualTo(anew.quality().overall());
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void switchIsRefusedWhilePhotographsAreUnread() {
        assertThatThrownBy(() -> act(() -> cabinet.models.switchModel(SecondPack.VERSION)))
                .isInstanceOf(PolicyRefused.class).hasMessageContaining("2 still lack");
        assertThatThrownBy(() -> act(() -> cabinet.models.switchModel("unknown"))).isInstanceOf(Conflict.class);
    }

    @Test
    void photographWithoutAFaceForTheNewModelIsListedAndDoesNotHoldUpTheSwitch() {
        long faceless = enrol("R-3", "avatars/001f.jpg");
        blacken(faceless);
        TestPersistence.within(em, () -> cabinet.retemplating.run());
        ModelChange change = progress();
        assertThat(change.complete()).isTrue();
        assertThat(change.listed()).singleElement().satisfies(without -> {
            assertThat(without.enrolmentId()).isEqualTo(faceless);
            assertThat(without.reason()).contains("No face");
        });
        act(() -> cabinet.models.switchModel(SecondPack.VERSION));
        assertThat(cabinet.gallery.now().snapshot().holds(faceless)).isFalse();
        ExpungementView done = act(() -> cabinet.expungements.expunge(Cabinet.order(faceless)).view());
        ExpungementView proven = act(() -> cabinet.expungements.prove(done.id()));
        assertThat(proven.proof().rootAfter()).isEqualTo(proven.rootBefore());
        assertThat(proven.templates()).hasSize(1);
        assertThat(proven.proof().checks()).hasSize(12);
    }

    @Test
    void rateAndRemainingTimeAreToldWhileTemplatesAreMadeAndNotAfterwards() {
        assertThat(progress().rate()).isZero();
        List<ModelChange> seen = new ArrayList<>();
        PhotographReader reader = new PhotographReader() {
            @Override
            public List<Photograph> lacking(String version, long after, int count) {
                seen.add(cabinet.models.progress().orElseThrow());
                return super.lacking(version, after, 1);
            }
        };
        reader.em = em;
        reader.ledger = cabinet.retemplating.photographs.ledger;
        reader.clock = cabinet.retemplating.photographs.clock;
        cabinet.retemplating.photographs = reader;
        TestPersistence.within(em, () -> cabinet.retemplating.run());
        assertThat(seen).extracting(ModelChange::read).containsExactly(0L, 1L, 2L);
        assertThat(seen.get(0).remaining()).isNull();
        assertThat(seen.get(1).rate()).isPositive();
        assertThat(seen.get(1).remaining()).isNotNull();
        assertThat(seen.get(1).share()).isEqualTo(50);
        assertThat(seen.get(2).remaining()).isNull();
        assertThat(progress().rate()).isZero();
    }

    @Test
    void workGoesOnAfterARestartAndExpungedPeopleAreLeftOut() {
        long gone = enrol("R-3", "avatars/001f.jpg");
        act(() -> cabinet.expungements.expunge(Cabinet.order(gone)));
        cabinet = cabinet.restarted();
        TestPersistence.within(em, () -> cabinet.retemplating.run());
        assertThat(progress().enrolments()).isEqualTo(2);
        assertThat(progress().complete()).isTrue();
    }
}
