package secondlook.engine.gallery;

import secondlook.engine.gallery.scan.ProbeBatch;
import secondlook.engine.gallery.scan.ProbeCode;

/** One probe of a scan. */
record Query(float[] values, ProbeBatch batch, int number, int k, Threshold threshold) {

    ProbeCode code() {
        return batch.probe(number);
    }

    /** The true score of a slot; the scratch space takes its floats. */
    double score(Chunk chunk, int index, float[] scratch) {
        chunk.records().floats(index, scratch);
        return DotProduct.of(values, scratch, 0);
    }
}
