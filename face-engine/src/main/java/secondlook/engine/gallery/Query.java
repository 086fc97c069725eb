package secondlook.engine.gallery;

import secondlook.engine.gallery.scan.ProbeBatch;

/** One probe of a scan. */
record Query(float[] values, ProbeBatch batch, int number, int k, Threshold threshold) {
}
