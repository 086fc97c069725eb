package secondlook.engine.face;

import java.util.ArrayList;
import java.util.List;

/** The detector (UltraFace RFB-320): looks at one view of 320 by 240 pixels. */
final class UltraFace {

    static final int WIDTH = 320;
    static final int HEIGHT = 240;
    static final double OVERLAP_LIMIT = 0.3;

    /** Neutral grey for the model: beyond the picture's edges it sees zeros. */
    static final int OUTSIDE = 127;

    private static final float SCORE_LIMIT = 0.6f;
    private static final float CENTRE = 127f;
    private static final float RANGE = 128f;

    private final Network network;

    UltraFace(Network network) {
        this.network = network;
    }

    /** Faces in view pixels, overlapping proposals already removed. */
    List<Candidate> look(Sampler sampler, Affine viewToPicture) {
        float[] input = sampler.planes(viewToPicture, WIDTH, HEIGHT);
        for (int i = 0; i < input.length; i++) {
            input[i] = (input[i] - CENTRE) / RANGE;
        }
        float[][] outputs = network.run(input, 1, Picture.CHANNELS, HEIGHT, WIDTH);
        float[] scores = outputs[0];
        float[] boxes = outputs[1];
        List<Candidate> proposed = new ArrayList<>();
        for (int i = 0; i < scores.length / 2; i++) {
            float score = scores[2 * i + 1];
            if (score > SCORE_LIMIT && boxes[4 * i + 2] > boxes[4 * i] && boxes[4 * i + 3] > boxes[4 * i + 1]) {
                proposed.add(new Candidate(boxes[4 * i] * WIDTH, boxes[4 * i + 1] * HEIGHT,
                        boxes[4 * i + 2] * WIDTH, boxes[4 * i + 3] * HEIGHT, score));
            }
        }
        return Candidate.withoutOverlaps(proposed, OVERLAP_LIMIT);
    }
}
