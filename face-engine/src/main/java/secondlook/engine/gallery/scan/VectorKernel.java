package secondlook.engine.gallery.scan;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same sums with the Vector API of JDK 17, in vectors as wide as the machine prefers. Only loaded when the module
 * {@code jdk.incubator.vector} is there ({@link Kernels}).
 *
 * <p>C2 of JDK 17 gives up inlining in methods with more than about forty vector operations and then makes an object
 * of every vector; hence the small methods, and arrays instead of vectors between them. docs/decisions/search-kernel.md
 * has the measurements.
 */
final class VectorKernel implements ScanKernel {

    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Short> ROW = ShortVector.SPECIES_128;
    private static final int LANES = SHORTS.length();
    /** Four accumulators a pass: enough to keep the multipliers busy, few enough to be inlined whole. */
    private static final int PASS = 4 * LANES;
    private static final int COLUMN = Codes.HIGH_PER_WORD * LANES;

    VectorKernel() {
        if (Codes.BLOCK % PASS != 0) {
            throw new IllegalStateException("Vectors of " + SHORTS + " do not divide a block");
        }
    }

    @Override
    public String name() {
        return "vector " + SHORTS.vectorBitSize() + " bit";
    }

    /** Every coefficient repeated over a whole vector. */
    @Override
    public short[] spread(short[] coefficients) {
        short[] spread = new short[coefficients.length * LANES];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = coefficients[i / LANES];
        }
        return spread;
    }

    @Override
    public void coarse(Codes codes, int block, ProbeCode[] probes, int[][] sums) {
        short[] segment = new short[Codes.BLOCK];
        int from = block * Codes.BLOCK * Codes.HIGH_COLUMNS;
        for (int p = 0; p < probes.length; p++) {
            Arrays.fill(sums[p], 0);
            for (int s = 0; s < ProbeCode.SEGMENTS; s++) {
                int column = s * ProbeCode.SEGMENT_COLUMNS;
                Arrays.fill(segment, probes[p].start[s]);
                for (int lane = 0; lane < Codes.BLOCK; lane += PASS) {
                    segment(new Pass(segment, lane), codes.high, from + column * Codes.BLOCK, probes[p].spread,
                            column * COLUMN);
                }
                widen(segment, sums[p]);
            }
        }
    }

    /** Adds one segment of columns for four vectors of lanes; sums stay within 16 bits ({@link ProbeCode}). */
    private static void segment(Pass pass, short[] high, int from, short[] q, int coefficient) {
        ShortVector a = ShortVector.fromArray(SHORTS, pass.sums, pass.lane);
        ShortVector b = ShortVector.fromArray(SHORTS, pass.sums, pass.lane + LANES);
        ShortVector c = ShortVector.fromArray(SHORTS, pass.sums, pass.lane + 2 * LANES);
        ShortVector d = ShortVector.fromArray(SHORTS, pass.sums, pass.lane + 3 * LANES);
        int at = from + pass.lane;
        int w = coefficient;
        for (int column = 0; column < ProbeCode.SEGMENT_COLUMNS; column++) {
            ShortVector x = ShortVector.fromArray(SHORTS, high, at);
            ShortVector y = ShortVector.fromArray(SHORTS, high, at + LANES);
            ShortVector z = ShortVector.fromArray(SHORTS, high, at + 2 * LANES);
            ShortVector v = ShortVector.fromArray(SHORTS, high, at + 3 * LANES);
            ShortVector q0 = ShortVector.fromArray(SHORTS, q, w);
            a = a.add(x.mul(q0));
            b = b.add(y.mul(q0));
            c = c.add(z.mul(q0));
            d = d.add(v.mul(q0));
            ShortVector q1 = ShortVector.fromArray(SHORTS, q, w + LANES);
            a = a.add(x.lanewise(VectorOperators.LSHR, Codes.HIGH_BITS).mul(q1));
            b = b.add(y.lanewise(VectorOperators.LSHR, Codes.HIGH_BITS).mul(q1));
            c = c.add(z.lanewise(VectorOperators.LSHR, Codes.HIGH_BITS).mul(q1));
            d = d.add(v.lanewise(VectorOperators.LSHR, Codes.HIGH_BITS).mul(q1));
            ShortVector q2 = ShortVector.fromArray(SHORTS, q, w + 2 * LANES);
            a = a.add(x.lanewise(VectorOperators.LSHR, 2 * Codes.HIGH_BITS).mul(q2));
            b = b.add(y.lanewise(VectorOperators.LSHR, 2 * Codes.HIGH_BITS).mul(q2));
            c = c.add(z.lanewise(VectorOperators.LSHR, 2 * Codes.HIGH_BITS).mul(q2));
            d = d.add(v.lanewise(VectorOperators.LSHR, 2 * Codes.HIGH_BITS).mul(q2));
            at += Codes.BLOCK;
            w += COLUMN;
        }
        a.intoArray(pass.sums, pass.lane);
        b.intoArray(pass.sums, pass.lane + LANES);
        c.intoArray(pass.sums, pass.lane + 2 * LANES);
        d.intoArray(pass.sums, pass.lane + 3 * LANES);
    }

    /** Adds 16-bit sums to 32-bit ones: even lanes to the first half, odd lanes to the second ({@link Codes#lane}). */
    private static void widen(short[] segment, int[] sums) {
        for (int lane = 0; lane < Codes.BLOCK; lane += LANES) {
            IntVector pairs = ShortVector.fromArray(SHORTS, segment, lane).reinterpretAsInts();
            int even = lane / 2;
            int odd = even + Codes.BLOCK / 2;
            IntVector.fromArray(INTS, sums, even)
                    .add(pairs.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16))
                    .intoArray(sums, even);
            IntVector.fromArray(INTS, sums, odd).add(pairs.lanewise(VectorOperators.ASHR, 16)).intoArray(sums, odd);
        }
    }

    @Override
    public float bounds(Codes codes, int block, ProbeCode probe, int[] sums, float[] bounds) {
        int first = block * Codes.BLOCK;
        FloatVector largest = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < Codes.BLOCK; i += FLOATS.length()) {
            FloatVector sum = (FloatVector) IntVector.fromArray(INTS, sums, i)
                    .convert(VectorOperators.I2F, 0);
            FloatVector estimate = FloatVector.fromArray(FLOATS, codes.step, first + i).mul(probe.coarseScale)
                    .mul(sum.add(probe.coarseShift));
            FloatVector bound = estimate.add(FloatVector.fromArray(FLOATS, codes.coarseRest, first + i)
                    .mul(probe.coarseStretch).add(probe.coarseConstant));
            bound.intoArray(bounds, i);
            VectorMask<Float> above = bound.compare(VectorOperators.GT, largest);
            largest = largest.blend(bound, above);
        }
        return largest.reduceLanes(VectorOperators.MAX);
    }

    /** Each lane sums its own dimensions within 16 bits ({@link ProbeCode}), then the lanes are added as integers. */
    @Override
    public int fine(Codes codes, int slot, ProbeCode probe) {
        ShortVector sum = ShortVector.zero(ROW);
        int from = slot * Codes.LOW_COLUMNS;
        for (int column = 0; column < Codes.LOW_COLUMNS; column += ROW.length()) {
            ShortVector x = ShortVector.fromArray(ROW, codes.low, from + column);
            sum = sum.add(x.mul(ShortVector.fromArray(ROW, probe.fine[0], column)))
                    .add(x.lanewise(VectorOperators.LSHR, 3).mul(ShortVector.fromArray(ROW, probe.fine[1], column)))
                    .add(x.lanewise(VectorOperators.LSHR, 6).mul(ShortVector.fromArray(ROW, probe.fine[2], column)))
                    .add(x.lanewise(VectorOperators.LSHR, 9).mul(ShortVector.fromArray(ROW, probe.fine[3], column)))
                    .add(x.lanewise(VectorOperators.LSHR, 12).mul(ShortVector.fromArray(ROW, probe.fine[4], column)));
        }
        IntVector pairs = sum.reinterpretAsInts();
        return pairs.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16)
                .add(pairs.lanewise(VectorOperators.ASHR, 16)).reduceLanes(VectorOperators.ADD);
    }

    /** Where a pass of four vectors keeps its sums between segments of code. */
    private record Pass(short[] sums, int lane) {
    }
}
