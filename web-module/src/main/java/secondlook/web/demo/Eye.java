package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.List;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.FaceTemplate;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.NotAStillImage;
import secondlook.shared.FaceEngines;
import secondlook.shared.ImageContent;

/** Stands in for the sample examiners' eyes: a blind sheet says nothing, so they have to look at the pictures. */
@ApplicationScoped
class Eye {

    @Inject
    private FaceEngines engines;

    /** The index of the picture that looks most like the largest face of the probe. */
    int mostAlike(ImageContent probe, List<ImageContent> pictures) {
        FaceTemplate wanted = largestFace(probe);
        int best = 0;
        double bestScore = -1;
        for (int i = 0; i < pictures.size(); i++) {
            double score = wanted.similarity(largestFace(pictures.get(i)));
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    FaceEngine engine() {
        return engines.get();
    }

    private FaceTemplate largestFace(ImageContent content) {
        try {
            BufferedImage picture = ImageDecoder.upright(content.bytes());
            List<DetectedFace> faces = engine().detect(picture);
            return engine().template(picture, faces.get(0));
        } catch (NotAStillImage e) {
            throw new IllegalStateException("The system served a damaged picture", e);
        }
    }
}
