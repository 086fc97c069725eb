package secondlook.engine.gallery;

import secondlook.engine.face.FaceTemplate;

/**
 * Cosine similarity of unit templates as a dot product, in double precision and always in the same order of
 * additions, so that a score can be reproduced to the last bit.
 */
final class DotProduct {

    private DotProduct() {
    }

    static double of(float[] probe, float[] gallery, int offset) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < FaceTemplate.LENGTH; i += 4) {
            a += (double) probe[i] * gallery[offset + i];
            b += (double) probe[i + 1] * gallery[offset + i + 1];
            c += (double) probe[i + 2] * gallery[offset + i + 2];
            d += (double) probe[i + 3] * gallery[offset + i + 3];
        }
        return (a + b) + (c + d);
    }
}
