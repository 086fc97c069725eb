package secondlook.engine.gallery;

import secondlook.engine.gallery.scan.ProbeCode;

/** One probe of a scan. */
record Query(float[] values, ProbeCode code, int k, Threshold threshold) {
}
