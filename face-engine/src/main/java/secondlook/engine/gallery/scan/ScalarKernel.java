package secondlook.engine.gallery.scan;

/** The reference: one multiplication a dimension, in the order of the formulas. */
final class ScalarKernel implements ScanKernel {

    private static final int HIGH_MASK = (1 << Codes.HIGH_BITS) - 1;
    private static final int LOW_MASK = (1 << Codes.LOW_BITS) - 1;

    @Override
    public String name() {
        return "scalar";
    }

    /** The plain integers of each probe, one a dimension. */
    @Override
    public ProbeBatch batch(ProbeCode[] probes) {
        short[][] coarse = new short[probes.length][];
        short[][] fine = new short[probes.length][];
        for (int p = 0; p < probes.length; p++) {
            coarse[p] = plain(probes[p].coarse, Codes.HIGH_PER_WORD, Codes.HIGH_BITS);
            fine[p] = plain(probes[p].fine, Codes.LOW_PER_WORD, Codes.LOW_BITS);
        }
        return new ProbeBatch(probes, coarse, fine);
    }

    private static short[] plain(short[] coefficients, int perWord, int bits) {
        short[] q = coefficients.clone();
        for (int i = 0; i < q.length; i++) {
            q[i] = (short) (q[i] + (i % perWord == 0 ? 0 : q[i - 1] << bits));
        }
        return q;
    }

    @Override
    public void coarse(Codes codes, int block, ProbeBatch batch, int[][] sums) {
        for (int p = 0; p < batch.size(); p++) {
            int[] lanes = new int[Codes.BLOCK];
            for (int group = 0; group < Codes.BLOCK / Codes.GROUP; group++) {
                coarse(codes.words, group * codes.groupStride() + Codes.groupStart(block), batch.coarse[p],
                        lanes, group * Codes.GROUP);
            }
            for (int slot = 0; slot < Codes.BLOCK; slot++) {
                sums[p][slot] = lanes[Codes.lane(slot)];
            }
        }
    }

    private static void coarse(short[] high, int from, short[] q, int[] lanes, int first) {
        for (int column = 0; column < Codes.HIGH_COLUMNS; column++) {
            int i = column * Codes.HIGH_PER_WORD;
            int q0 = q[i];
            int q1 = q[i + 1];
            int q2 = q[i + 2];
            int centre = Codes.HIGH_CENTRE * (q0 + q1 + q2);
            int at = from + column * Codes.GROUP;
            for (int lane = 0; lane < Codes.GROUP; lane++) {
                int x = high[at + lane];
                lanes[first + lane] += q0 * (x & HIGH_MASK) + q1 * (x >> Codes.HIGH_BITS & HIGH_MASK)
                        + q2 * (x >> 2 * Codes.HIGH_BITS & HIGH_MASK) - centre;
            }
        }
    }

    @Override
    public void bounds(Codes codes, int block, ProbeCode probe, float floor, BlockBounds found) {
        int first = block * Codes.BLOCK;
        for (int i = 0; i < Codes.BLOCK; i++) {
            float estimate = probe.coarseScale * codes.step[first + i] * (found.sums[i] + probe.coarseShift);
            found.upper[i] = estimate + (probe.coarseStretch * codes.coarseRest[first + i] + probe.coarseConstant);
        }
        found.cut(Codes.BLOCK, floor);
    }

    @Override
    public int fine(Codes codes, int slot, ProbeBatch batch, int probe) {
        short[] q = batch.fine[probe];
        int sum = 0;
        for (int i = 0; i < Codes.DIMENSIONS; i++) {
            int x = codes.words[codes.lowRow(slot) + i / Codes.LOW_PER_WORD];
            sum += q[i] * (x >> i % Codes.LOW_PER_WORD * Codes.LOW_BITS & LOW_MASK);
        }
        return sum;
    }
}
