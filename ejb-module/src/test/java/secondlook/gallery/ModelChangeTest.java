package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.shared.TestPersistence.within;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.gallery.GallerySnapshot;
import secondlook.engine.image.ImageDecoder;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;
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
        AtomicReference<T> result = new AtomicReference<>();
        within(em, () -> result.set(act.get()));
        return result.get();
    }

    private long enrol(String record, String avatar) {
        return act(() -> cabinet.service.enrol(Cabinet.booking(record, TestEngine.picture(avatar)))).id();
    }

    private ModelChange progress() {
        return act(() -> cabinet.models.progress()).orElseThrow();
    }

    private void blacken(long enrolment) {
        byte[] blank = ImageDecoder.png(new BufferedImage(200, 200,
                BufferedImage.TYPE_3BYTE_BGR));
        within(em, () -> em.createQuery("update EnrolmentContent c set c.image = :image where c.enrolmentId = :id")
                .setParameter("image", blank).setParameter("id", enrolment).executeUpdate());
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void galleryIsSearchedWithTheOldModelUntilTheSwitchAndKeepsItForOldSearches() {
        String old = TestEngine.open().model().templateVersion();
        GallerySnapshot before = act(() -> cabinet.records.current(old));
        within(em, () -> cabinet.retemplating.run());
        assertThat(progress().templates()).isEqualTo(2);
        assertThat(cabinet.gallery.now().snapshot().id()).isEqualTo(before.id());

        long later = enrol("R-3", "avatars/001f.jpg");
        assertThat(progress().complete()).isFalse();
        within(em, () -> cabinet.retemplating.run());
        act(() -> cabinet.models.switchModel(SecondPack.VERSION));
        CurrentGallery.Now now = cabinet.gallery.now();
        assertThat(now.templateVersion()).isEqualTo(SecondPack.VERSION);
        assertThat(now.snapshot().size()).isEqualTo(3);
        assertThat(now.snapshot().holds(later)).isTrue();
        assertThat(act(() -> cabinet.models.progress())).isEmpty();
        assertThatThrownBy(() -> act(() -> cabinet.records.current(old))).isInstanceOf(Conflict.class);
        GalleryThen then = act(() -> cabinet.records.then(before.id(), old));
        assertThat(then.snapshot().id()).isEqualTo(before.id());
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
        within(em, () -> cabinet.retemplating.run());
        ModelChange change = progress();
        assertThat(change.complete()).isTrue();
        assertThat(change.listed()).singleElement().satisfies(without -> {
            assertThat(without.enrolmentId()).isEqualTo(faceless);
            assertThat(without.reason()).contains("No face");
        });
        act(() -> cabinet.models.switchModel(SecondPack.VERSION));
        assertThat(cabinet.gallery.now().snapshot().holds(faceless)).isFalse();
        ExpungementView done = act(() -> cabinet.expungements.expunge(Cabinet.order(faceless)));
        ExpungementView proven = act(() -> cabinet.expungements.prove(done.id()));
        assertThat(proven.proof().rootAfter()).isEqualTo(proven.rootBefore());
        assertThat(proven.templates()).hasSize(1);
        assertThat(proven.proof().checks()).hasSize(5);
    }

    @Test
    void workGoesOnAfterARestartAndExpungedPeopleAreLeftOut() {
        long gone = enrol("R-3", "avatars/001f.jpg");
        act(() -> cabinet.expungements.expunge(Cabinet.order(gone)));
        cabinet = cabinet.restarted();
        within(em, () -> cabinet.retemplating.run());
        assertThat(progress().enrolments()).isEqualTo(2);
        assertThat(progress().complete()).isTrue();
    }
}
