package secondlook.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestView;
import secondlook.it.SamplePortraits;
import secondlook.it.SampleRequest;
import secondlook.it.StoredTemplates;
import secondlook.matching.CandidateView;
import secondlook.matching.Rerun;
import secondlook.matching.RerunService;
import secondlook.matching.SearchCommand;
import secondlook.matching.SearchService;
import secondlook.matching.SearchView;
import secondlook.policy.CaseStatus;
import secondlook.policy.Clause;
import secondlook.policy.Role;
import secondlook.policy.Verifies;

/**
 * The gallery of the server is taken over to a second pack, put where the server was told to look before it was there:
 * the same networks under another name and template version, that are shown the face a little higher and wider, so that
 * its templates are others. The tests after it go on with that pack.
 */
class ModelChangeIT extends AppIT {

    private static final Path MODELS = Path.of(System.getProperty("secondlook.models", ".assets/models"));
    private static final Path NEXT = Path.of(System.getProperty("secondlook.models.next", "target/it/next-models"));
    private static final String VERSION = "second-pack-1";

    @Inject
    private ModelService models;

    @Inject
    private CurrentGallery gallery;

    @Inject
    private Retemplating retemplating;

    @Inject
    private SearchService search;

    @Inject
    private RerunService reruns;

    @Inject
    private IntakeService intake;

    @Inject
    private SamplePortraits portraits;

    @Inject
    private StoredTemplates stored;

    private static void putNextPack() throws IOException {
        Files.createDirectories(NEXT);
        try (Stream<Path> files = Files.list(MODELS)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".onnx")).toList()) {
                Files.copy(file, NEXT.resolve(file.getFileName()));
            }
        }
        byte[] own = FaceEngine.class.getResourceAsStream("pack.properties").readAllBytes();
        Files.writeString(NEXT.resolve("pack.properties"), new String(own, StandardCharsets.UTF_8)
                .replace("name=faceplugin-mobilefacenet", "name=second-pack")
                .replace("templateVersion=mfn512-a1", "templateVersion=" + VERSION)
                .replaceAll("feature.points=.*", "feature.points=37.3,49.7,74.5,49.5,56,70.7,40.5,92.4,71.7,92.2"));
    }

    private static void takeNextPackAway() throws IOException {
        try (Stream<Path> files = Files.exists(NEXT) ? Files.list(NEXT) : Stream.of()) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private SearchView searched() {
        RequestView request = as.account("m-reed", Role.INVESTIGATOR, () -> intake.submit(
                SampleRequest.with(sample -> sample.probe = portraits.picture("sample3.jpg"))));
        return as.account("m-ann", Role.EXAMINER, () -> search.search(new SearchCommand(request.id(), 0,
                "The narrative is about the woman in front.", CaseStatus.ACTIVE, 20, null, null)));
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = false)
    void searchesUseTheOldModelUntilTheSwitchAndOldSearchesRunAgainOnIt()
            throws IOException, NotAStillImage {
        portraits.sought();
        takeNextPackAway();
        SearchView before = searched();
        assertThat(as.account("m-laso", Role.LASO, models::progress)).isEmpty();
        assertThat(as.account("m-laso", Role.LASO, models::problem).orElseThrow()).contains(NEXT.toString(), "missing");
        putNextPack();
        FaceEngine second = FaceEngine.open(NEXT);
        try (second) {
            assertThat(as.account("m-laso", Role.LASO, models::problem)).isEmpty();
            retemplating.run();
            ModelChange change = as.account("m-laso", Role.LASO, models::progress).orElseThrow();
            assertThat(change.complete()).isTrue();
            assertThat(change.templates()).isPositive();
            assertThat(searched().templateVersion()).isEqualTo(before.templateVersion());
            as.account("m-laso", Role.LASO, () -> models.switchModel(VERSION));
            gallery.now();
            templatesAndScoresAreThoseOf(second, before.templateVersion());
        } finally {
            takeNextPackAway();
        }
        SearchView after = searched();
        assertThat(after.templateVersion()).isEqualTo(VERSION);
        assertThat(after.modelName()).isEqualTo("second-pack");
        for (SearchView one : List.of(before, after)) {
            Rerun again = as.account("m-sue", Role.SUPERVISOR, () -> reruns.rerun(one.id()));
            assertThat(again.same()).isTrue();
            assertThat(again.templateVersion()).isEqualTo(one.templateVersion());
        }
    }

    /** The engine was opened by the test itself, so what the server used is not taken on its word. */
    private void templatesAndScoresAreThoseOf(FaceEngine second, String oldVersion) throws NotAStillImage {
        BufferedImage picture = ImageDecoder.upright(portraits.picture("sample3.jpg"));
        FaceTemplate probe = second.template(picture, second.detect(picture).get(0));
        SearchView after = searched();
        assertThat(after.candidates()).isNotEmpty();
        for (CandidateView candidate : after.candidates()) {
            byte[] image = stored.image(candidate.enrolmentId());
            FaceTemplate made = Portrait.ofEnrolled(image, second).template();
            assertThat(stored.template(candidate.enrolmentId(), VERSION)).isEqualTo(made);
            assertThat(stored.template(candidate.enrolmentId(), oldVersion).similarity(made)).isLessThan(0.99);
            assertThat(candidate.score()).isCloseTo(probe.similarity(made), within(1e-5));
        }
    }

    @Test
    @Verifies(value = Clause.GALLERY, refusal = true)
    void nobodyButTheLasoSwitches() {
        assertThatThrownBy(() -> as.account("m-chief", Role.COMMANDER, () -> models.switchModel(VERSION)))
                .isInstanceOf(EJBAccessException.class);
    }
}
