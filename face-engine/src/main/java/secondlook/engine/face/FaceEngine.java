package secondlook.engine.face;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import secondlook.engine.quality.QualityLimits;
import secondlook.engine.quality.QualityPanel;

/**
 * Finds faces and computes templates with the models of one pack. Opened once, used by any number of threads (more
 * callers than processors wait for each other), closed once.
 */
public final class FaceEngine implements AutoCloseable {

    /** Shortest edge of a face box, in pixels, that a comparison is worth. Smaller faces are reported all the same. */
    public static final int MIN_FACE_PIXELS = 40;

    private final ModelPack pack;
    private final Networks networks;
    private final double[] alignmentPoints;
    private final FaceFinder finder;
    private final Assessor assessor;

    private FaceEngine(PackManifest manifest, int callers) {
        this.pack = manifest.pack();
        this.alignmentPoints = manifest.alignmentPoints();
        this.networks = Networks.load(manifest, callers);
        Landmarks landmarks = new Landmarks(networks.of(NetworkKind.LANDMARK));
        this.finder = new FaceFinder(new UltraFace(networks.of(NetworkKind.DETECT)), landmarks);
        this.assessor = new Assessor(networks, landmarks);
    }

    /**
     * Loads the pack of a folder after checking the SHA-256 of its files: the pack its {@code pack.properties}
     * describes, or the one this program was built with when it has none.
     *
     * @throws ModelUnavailable naming the file and what to do about it
     */
    public static FaceEngine open(Path modelFolder) {
        return DjlSettings.within(() -> new FaceEngine(PackManifest.of(modelFolder),
                Math.max(2, Runtime.getRuntime().availableProcessors())));
    }

    public ModelPack pack() {
        return pack;
    }

    public ModelIdentity model() {
        return pack.identity();
    }

    /** The faces of an upright image as usually wanted, largest first; empty when there is none. */
    public List<DetectedFace> detect(BufferedImage upright) {
        return detect(upright, Thoroughness.USUAL);
    }

    /** The faces of an upright image, largest first; empty when there is none. */
    public List<DetectedFace> detect(BufferedImage upright, Thoroughness thoroughness) {
        return finder.find(upright, thoroughness);
    }

    /** The template of one face of the image it was detected in. */
    public FaceTemplate template(BufferedImage upright, DetectedFace face) {
        Affine toPicture = Alignment.toPicture(face.points(), alignmentPoints);
        return FaceTemplate.normalised(
                networks.of(NetworkKind.FEATURE).look(new Sampler(Picture.of(upright), 0), toPicture)[0]);
    }

    /** The same with the version it may be compared with: for a comparison of two faces by themselves. */
    public VersionedTemplate versionedTemplate(BufferedImage upright, DetectedFace face) {
        return new VersionedTemplate(pack.templateVersion(), template(upright, face));
    }

    /** What the picture of this face is worth for a comparison, held against {@link QualityLimits#STANDARD}. */
    public QualityPanel assess(BufferedImage upright, DetectedFace face) {
        return assess(upright, face, QualityLimits.STANDARD);
    }

    public QualityPanel assess(BufferedImage upright, DetectedFace face, QualityLimits limits) {
        return QualityPanel.of(assessor.measure(Picture.of(upright), face), limits);
    }

    @Override
    public void close() {
        networks.close();
    }
}
