package secondlook.engine.gallery.scan;

/**
 * The inner loops of the scan. Two implementations that give the same bits: {@link ScalarKernel} is plainly right,
 * {@link VectorKernel} is fast. Stateless, safe for any number of threads.
 */
public interface ScanKernel {

    /** For tables and logs. */
    String name();

    /** Puts the coefficients of probes that are to share a scan into the order that this kernel reads fastest. */
    ProbeBatch batch(ProbeCode[] probes);

    /**
     * The sums of code times probe over the high plane of one block, minus the centre, for every probe:
     * {@code sums[probe][slot in block]}.
     */
    void coarse(Codes codes, int block, ProbeBatch batch, int[][] sums);

    /** Turns the sums of a block into upper bounds of the similarity and finds those that are not below the floor. */
    void bounds(Codes codes, int block, ProbeCode probe, float floor, BlockBounds found);

    /** The sum of code times probe over the low plane of one template. */
    int fine(Codes codes, int slot, ProbeBatch batch, int probe);
}
