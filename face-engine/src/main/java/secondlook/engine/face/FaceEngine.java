package secondlook.engine.face;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds faces and computes templates with the pinned models. Opened once, used by any number of threads (more callers
 * than processors wait for each other), closed once.
 */
public final class FaceEngine implements AutoCloseable {

    /** Shortest edge of a face box, in pixels, that a comparison is worth. Smaller faces are reported all the same. */
    public static final int MIN_FACE_PIXELS = 40;

    private static final float CENTRE = 127.5f;
    private static final float RANGE = 128f;

    private final ModelIdentity identity;
    private final Network detectorNetwork;
    private final Network landmarkNetwork;
    private final Network featureNetwork;
    private final FaceFinder finder;

    private FaceEngine(ModelManifest manifest, Path folder, int callers) {
        this.identity = manifest.identity();
        byte[] detect = manifest.verified(folder, "detect");
        byte[] landmark = manifest.verified(folder, "landmark");
        byte[] feature = manifest.verified(folder, "feature");
        this.detectorNetwork = Network.load("detect", detect, callers);
        this.landmarkNetwork = Network.load("landmark", landmark, callers);
        this.featureNetwork = Network.load("feature", feature, callers);
        this.finder = new FaceFinder(new UltraFace(detectorNetwork), new Landmarks(landmarkNetwork));
    }

    /**
     * Loads the models after checking their SHA-256.
     *
     * @throws ModelUnavailable naming the file and what to do about it
     */
    public static FaceEngine open(Path modelFolder) {
        return DjlSettings.within(() -> new FaceEngine(ModelManifest.pinned(), modelFolder,
                Math.max(2, Runtime.getRuntime().availableProcessors())));
    }

    public ModelIdentity model() {
        return identity;
    }

    /** The faces of an upright image, largest first; empty when there is none. */
    public List<DetectedFace> detect(BufferedImage upright) {
        return finder.find(upright);
    }

    /** The template of one face of the image it was detected in. */
    public FaceTemplate template(BufferedImage upright, DetectedFace face) {
        float[] planes = alignedPlanes(upright, face);
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (planes[i] - CENTRE) / RANGE;
        }
        float[][] outputs = featureNetwork.run(planes, 1, Picture.CHANNELS, Alignment.EDGE, Alignment.EDGE);
        return FaceTemplate.normalised(outputs[0]);
    }

    /** The face as the model sees it: 112 by 112 pixels, eyes level. */
    public BufferedImage aligned(BufferedImage upright, DetectedFace face) {
        float[] planes = alignedPlanes(upright, face);
        int plane = Alignment.EDGE * Alignment.EDGE;
        BufferedImage image = new BufferedImage(Alignment.EDGE, Alignment.EDGE, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < plane; i++) {
            for (int channel = 0; channel < Picture.CHANNELS; channel++) {
                bgr[i * Picture.CHANNELS + channel] = (byte) Math.round(planes[(2 - channel) * plane + i]);
            }
        }
        return image;
    }

    private static float[] alignedPlanes(BufferedImage upright, DetectedFace face) {
        return new Sampler(Picture.of(upright), 0)
                .planes(Alignment.toPicture(face.points()), Alignment.EDGE, Alignment.EDGE);
    }

    @Override
    public void close() {
        detectorNetwork.close();
        landmarkNetwork.close();
        featureNetwork.close();
    }
}
