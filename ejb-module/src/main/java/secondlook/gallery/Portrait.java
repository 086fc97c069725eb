package secondlook.gallery;

import java.awt.image.BufferedImage;
import java.util.List;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.face.ModelIdentity;
import secondlook.engine.face.Thoroughness;
import secondlook.engine.image.ContainedPicture;
import secondlook.engine.image.DecodedPicture;
import secondlook.engine.image.ImageInspector;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.image.StillImage;
import secondlook.engine.quality.QualityPanel;
import secondlook.shared.Invalid;

/** A photograph found fit for the gallery: a still image of one person, with what a pack made of that face. */
record Portrait(StillImage still, Reading reading) {

    /** A second face of at least this share of the largest one's edge leaves open whose photograph it is. */
    private static final double SIMILARLY_LARGE = 0.6;
    /** Pixels; older booking photographs are small, but below this an aligned face holds nothing to compare. */
    private static final int SMALLEST_FACE = 30;
    private static final String FIELD = "image";

    /** What one pack makes of the face: its template, and what the photograph of it is worth for a comparison. */
    record Reading(FaceTemplate template, ModelIdentity model, QualityPanel quality) {

        private static Reading of(BufferedImage upright, FaceEngine engine) {
            DetectedFace face = theFace(engine.detect(upright, Thoroughness.ONE_PERSON));
            return new Reading(engine.template(upright, face), engine.model(), engine.assess(upright, face));
        }

        /** For example {@code face-api 1.7.15}: the pack's own name and version. */
        String pack() {
            return model.name() + " " + model.version();
        }
    }

    /** No face was found: to be told apart in the report of an import. */
    static final class NoFace extends Invalid {

        private static final long serialVersionUID = 1L;

        NoFace() {
            super(FIELD, "No face was found. Send the frontal booking photograph, upright, not retouched.");
        }
    }

    /** Invalid, with what to send instead, for anything but the photograph of one person. */
    static Portrait of(byte[] image, FaceEngine engine) {
        try {
            return of(ImageInspector.decode(image, ImageLimits.STANDARD), engine);
        } catch (NotAStillImage e) {
            throw new Invalid(FIELD, e.advice());
        }
    }

    /** The same for a picture of an ANSI/NIST file, of the compression its record declares. */
    static Portrait contained(byte[] image, String compression, FaceEngine engine) {
        try {
            return of(ContainedPicture.decode(image, compression, ImageLimits.STANDARD), engine);
        } catch (NotAStillImage e) {
            throw new Invalid(FIELD, e.advice());
        }
    }

    /** A photograph that is in the gallery already, whichever way it came, read by another pack. */
    static Reading ofEnrolled(byte[] image, FaceEngine engine) {
        try {
            return Reading.of(ContainedPicture.upright(image), engine);
        } catch (NotAStillImage e) {
            throw new Invalid(FIELD, e.advice());
        }
    }

    private static Portrait of(DecodedPicture picture, FaceEngine engine) {
        return new Portrait(picture.still(), Reading.of(picture.upright(), engine));
    }

    String templateVersion() {
        return reading.model().templateVersion();
    }

    /** The one face a mug shot shows; small faces in the background do not count. */
    static DetectedFace theFace(List<DetectedFace> largestFirst) {
        if (largestFirst.isEmpty()) {
            throw new NoFace();
        }
        DetectedFace largest = largestFirst.get(0);
        if (largest.box().shortEdge() < SMALLEST_FACE) {
            throw new Invalid(FIELD, "The face is " + largest.box().shortEdge() + " pixels, at least "
                    + SMALLEST_FACE + " are needed. Send the photograph in full resolution.");
        }
        long similar = largestFirst.stream()
                .filter(face -> face.box().shortEdge() >= SIMILARLY_LARGE * largest.box().shortEdge()).count();
        if (similar > 1) {
            throw new Invalid(FIELD, "The photograph shows " + similar + " faces of similar size. Send one that shows "
                    + "only the person who was booked.");
        }
        return largest;
    }
}
