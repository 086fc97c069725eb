package secondlook.engine.face;

import java.util.ArrayList;
import java.util.List;

/** The detector (of the UltraFace family): looks at one view of the size its pack declares. */
final class UltraFace {

    static final double OVERLAP_LIMIT = 0.3;

    /** Neutral grey for the model: beyond the picture's edges it sees zeros. */
    static final int OUTSIDE = 127;

    private static final float SCORE_LIMIT = 0.3f;

    private final Network network;

    UltraFace(Network network) {
        this.network = network;
    }

    int width() {
        return network.width();
    }

    int height() {
        return network.height();
    }

    /** Faces in view pixels, overlapping proposals already removed. */
    List<Candidate> look(Sampler sampler, Affine viewToPicture) {
        float[][] outputs = network.look(sampler, viewToPicture);
        float[] scores = outputs[0];
        float[] boxes = outputs[1];
        List<Candidate> proposed = new ArrayList<>();
        for (int i = 0; i < scores.length / 2; i++) {
            float score = scores[2 * i + 1];
            if (score > SCORE_LIMIT && boxes[4 * i + 2] > boxes[4 * i] && boxes[4 * i + 3] > boxes[4 * i + 1]) {
                proposed.add(new Candidate(boxes[4 * i] * width(), boxes[4 * i + 1] * height(),
                        boxes[4 * i + 2] * width(), boxes[4 * i + 3] * height(), score));
            }
        }
        return Candidate.withoutOverlaps(proposed, OVERLAP_LIMIT);
    }
}
