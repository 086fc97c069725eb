package secondlook.matching;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.face.VersionedTemplate;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;
import secondlook.policy.PolicyParameters;
import secondlook.policy.QualityView;
import secondlook.shared.Invalid;
import secondlook.shared.Measured;

/** A probe decoded for one act, with the faces found in it; never kept beyond the act. */
record ProbeFaces(BufferedImage upright, List<DetectedFace> faces) {

    static ProbeFaces of(byte[] probe, FaceEngine engine) {
        try {
            return read(probe, engine);
        } catch (NotAStillImage e) {
            throw new IllegalStateException("A probe that was read at receipt cannot be read now", e);
        }
    }

    static ProbeFaces read(byte[] picture, FaceEngine engine) throws NotAStillImage {
        BufferedImage upright = ImageDecoder.upright(picture);
        return new ProbeFaces(upright, engine.detect(upright));
    }

    List<FaceOption> options(PolicyParameters parameters) {
        return IntStream.range(0, faces.size()).mapToObj(i -> option(i, faces.get(i), parameters)).toList();
    }

    private static FaceOption option(int index, DetectedFace face, PolicyParameters parameters) {
        return new FaceOption(index, face.box().x(), face.box().y(), face.box().width(), face.box().height(),
                face.eyeDistance(), face.box().shortEdge() >= parameters.smallestFace());
    }

    /** What to do when no face can be searched, else null. */
    static String advice(List<FaceOption> options, PolicyParameters parameters) {
        if (options.isEmpty()) {
            return "No face was found. Ask the requester for a photograph that shows the face from the front, not "
                    + "covered, at least " + parameters.smallestFace() + " pixels wide and high.";
        }
        if (options.stream().noneMatch(FaceOption::largeEnough)) {
            FaceOption largest = options.get(0);
            return "The largest face is " + Math.min(largest.width(), largest.height()) + " pixels; at least "
                    + parameters.smallestFace() + " are needed. Ask the requester for the original image in full "
                    + "resolution.";
        }
        return null;
    }

    FacesFound found(String requestId, FaceEngine engine, PolicyParameters parameters) {
        List<FaceOption> options = options(parameters);
        List<QualityView> quality = options.stream().map(option -> quality(option, engine, parameters)).toList();
        return new FacesFound(requestId, upright.getWidth(), upright.getHeight(), options, quality,
                parameters.quality().reasonAsked(), advice(options, parameters));
    }

    QualityView quality(FaceOption chosen, FaceEngine engine, PolicyParameters parameters) {
        return QualityView.of(Measured.of(engine.assess(upright, faces.get(chosen.index()))), parameters.quality());
    }

    /** The face of that number; Invalid with advice when there is none. */
    FaceOption chosen(int index, PolicyParameters parameters) {
        List<FaceOption> options = options(parameters);
        if (options.isEmpty()) {
            throw new Invalid("face", advice(options, parameters));
        }
        if (index < 0 || index >= options.size()) {
            throw new Invalid("face", "Choose one of the " + options.size() + " faces on the picture.");
        }
        return options.get(index);
    }

    FaceTemplate template(FaceOption chosen, FaceEngine engine) {
        return engine.template(upright, faces.get(chosen.index()));
    }

    VersionedTemplate versioned(FaceOption chosen, FaceEngine engine) {
        return engine.versionedTemplate(upright, faces.get(chosen.index()));
    }
}
