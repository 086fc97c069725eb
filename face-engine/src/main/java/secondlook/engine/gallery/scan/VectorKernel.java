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
 * <p>C2 of JDK 17 makes an object of every vector that it hands to a method it does not inline, and inlines little into
 * large methods; hence a method a loop, and arrays instead of vectors between them. In a loop it knows the class of a
 * vector only from the profile, which vectors of a second width would spoil; hence one width for everything.
 * docs/decisions/search-kernel.md has the measurements.
 */
final class VectorKernel implements ScanKernel {

    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorOperators.Binary LSHR = VectorOperators.LSHR;
    private static final int LANES = SHORTS.length();
    /** Probes that are multiplied together: eight sums and what they need fill the registers. */
    private static final int TOGETHER = 4;
    /** Vectors that one template's low plane takes. */
    private static final int VECTORS = (Codes.LOW_COLUMNS + LANES - 1) / LANES;
    private static final int COLUMN = Codes.HIGH_PER_WORD * LANES;

    VectorKernel() {
        if (Codes.GROUP % LANES != 0) {
            throw new IllegalStateException("Vectors of " + SHORTS + " do not divide a group");
        }
    }

    @Override
    public String name() {
        return "vector " + SHORTS.vectorBitSize() + " bit";
    }

    /** Probes by fours, the rest alone; of each word every coefficient of every probe, repeated over a vector. */
    @Override
    public ProbeBatch batch(ProbeCode[] probes) {
        int fours = probes.length / TOGETHER;
        short[][] all = new short[fours + probes.length % TOGETHER][];
        for (int i = 0; i < all.length; i++) {
            int first = i < fours ? i * TOGETHER : fours * TOGETHER + i - fours;
            all[i] = spread(probes, first, i < fours ? TOGETHER : 1);
        }
        short[][] fine = new short[probes.length][];
        for (int p = 0; p < probes.length; p++) {
            fine[p] = rows(probes[p].fine);
        }
        return new ProbeBatch(probes, all, fine);
    }

    private static short[] spread(ProbeCode[] probes, int first, int count) {
        int length = probes[first].coarse.length;
        short[] spread = new short[length * count * LANES];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = probes[first + i / LANES % count].coarse[i / LANES / count];
        }
        return spread;
    }

    /**
     * Coefficients of the low plane, a vector for each part of each vector of columns. The last vector is read from
     * where it just fits; of columns that were read before its coefficients are 0.
     */
    private static short[] rows(short[] coefficients) {
        short[] rows = new short[VECTORS * Codes.LOW_PER_WORD * LANES];
        for (int column = 0; column < Codes.LOW_COLUMNS; column++) {
            int vector = column / LANES;
            for (int part = 0; part < Codes.LOW_PER_WORD; part++) {
                rows[(vector * Codes.LOW_PER_WORD + part) * LANES + column - column(vector)] =
                        coefficients[column * Codes.LOW_PER_WORD + part];
            }
        }
        return rows;
    }

    private static int column(int vector) {
        return Math.min(vector * LANES, Codes.LOW_COLUMNS - LANES);
    }

    @Override
    public void coarse(Codes codes, int block, ProbeBatch batch, int[][] sums) {
        Pass pass = new Pass(codes.words, codes.groupStride(), new short[TOGETHER * Codes.BLOCK], Codes.HIGH_BITS,
                2 * Codes.HIGH_BITS);
        int fours = batch.size() / TOGETHER;
        for (int p = 0; p < batch.size(); p++) {
            Arrays.fill(sums[p], 0);
        }
        for (int s = 0; s < ProbeCode.SEGMENTS; s++) {
            int column = s * ProbeCode.SEGMENT_COLUMNS;
            int from = Codes.groupStart(block) + column * Codes.GROUP;
            for (int i = 0; i < batch.coarse.length; i++) {
                int first = i < fours ? i * TOGETHER : fours * TOGETHER + i - fours;
                int count = i < fours ? TOGETHER : 1;
                segment(pass, from, batch.coarse[i], column * count * COLUMN, count);
                for (int p = 0; p < count; p++) {
                    widen(pass.sums, p * Codes.BLOCK, batch.probes[first + p].start[s], sums[first + p]);
                }
            }
        }
    }

    private static void segment(Pass pass, int from, short[] q, int coefficient, int count) {
        for (int lane = 0; lane < Codes.GROUP; lane += LANES) {
            if (count == 1) {
                one(pass, from + lane, q, coefficient, lane);
            } else {
                four(pass, from + lane, q, coefficient, lane);
                four(pass, from + lane + 2 * pass.stride, q, coefficient, lane + 2 * Codes.GROUP);
            }
        }
    }

    /**
     * What the passes over one block share. The widths of the shifts come from here, although they never change: of a
     * constant C2 makes a move into a vector register at every single shift, of a variable one for all.
     */
    private record Pass(short[] words, int stride, short[] sums, int shift, int twice) {
    }

    /** One probe: sums a segment of columns for a vector of each of the four groups; sums stay within 16 bits. */
    private static void one(Pass pass, int from, short[] q, int coefficient, int lane) {
        short[] high = pass.words;
        short[] sums = pass.sums;
        int shift = pass.shift;
        int twice = pass.twice;
        ShortVector a = ShortVector.zero(SHORTS);
        ShortVector b = a, c = a, d = a;
        for (int column = 0; column < ProbeCode.SEGMENT_COLUMNS; column++) {
            int at = from + column * Codes.GROUP;
            int w = coefficient + column * COLUMN;
            ShortVector x = ShortVector.fromArray(SHORTS, high, at);
            ShortVector y = ShortVector.fromArray(SHORTS, high, at + pass.stride);
            ShortVector z = ShortVector.fromArray(SHORTS, high, at + 2 * pass.stride);
            ShortVector v = ShortVector.fromArray(SHORTS, high, at + 3 * pass.stride);
            ShortVector q0 = ShortVector.fromArray(SHORTS, q, w);
            ShortVector q1 = ShortVector.fromArray(SHORTS, q, w + LANES);
            ShortVector q2 = ShortVector.fromArray(SHORTS, q, w + 2 * LANES);
            a = a.add(x.mul(q0)).add(x.lanewise(LSHR, shift).mul(q1)).add(x.lanewise(LSHR, twice).mul(q2));
            b = b.add(y.mul(q0)).add(y.lanewise(LSHR, shift).mul(q1)).add(y.lanewise(LSHR, twice).mul(q2));
            c = c.add(z.mul(q0)).add(z.lanewise(LSHR, shift).mul(q1)).add(z.lanewise(LSHR, twice).mul(q2));
            d = d.add(v.mul(q0)).add(v.lanewise(LSHR, shift).mul(q1)).add(v.lanewise(LSHR, twice).mul(q2));
        }
        a.intoArray(sums, lane);
        b.intoArray(sums, lane + Codes.GROUP);
        c.intoArray(sums, lane + 2 * Codes.GROUP);
        d.intoArray(sums, lane + 3 * Codes.GROUP);
    }

    /** Four probes: sums a segment of columns for a vector of each of two groups, so that four share every shift. */
    private static void four(Pass pass, int from, short[] q, int coefficient, int lane) {
        short[] sums = pass.sums;
        ShortVector a = ShortVector.zero(SHORTS);
        ShortVector b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        for (int column = 0; column < ProbeCode.SEGMENT_COLUMNS; column++) {
            ShortVector x = ShortVector.fromArray(SHORTS, pass.words, from + column * Codes.GROUP);
            ShortVector y = ShortVector.fromArray(SHORTS, pass.words, from + column * Codes.GROUP + pass.stride);
            for (int part = 0; part < Codes.HIGH_PER_WORD; part++) {
                int w = coefficient + (column * Codes.HIGH_PER_WORD + part) * TOGETHER * LANES;
                ShortVector q0 = ShortVector.fromArray(SHORTS, q, w);
                ShortVector q1 = ShortVector.fromArray(SHORTS, q, w + LANES);
                a = a.add(x.mul(q0));
                e = e.add(y.mul(q0));
                b = b.add(x.mul(q1));
                f = f.add(y.mul(q1));
                ShortVector q2 = ShortVector.fromArray(SHORTS, q, w + 2 * LANES);
                ShortVector q3 = ShortVector.fromArray(SHORTS, q, w + 3 * LANES);
                c = c.add(x.mul(q2));
                g = g.add(y.mul(q2));
                d = d.add(x.mul(q3));
                h = h.add(y.mul(q3));
                x = x.lanewise(LSHR, pass.shift);
                y = y.lanewise(LSHR, pass.shift);
            }
        }
        a.intoArray(sums, lane);
        b.intoArray(sums, lane + Codes.BLOCK);
        c.intoArray(sums, lane + 2 * Codes.BLOCK);
        d.intoArray(sums, lane + 3 * Codes.BLOCK);
        e.intoArray(sums, lane + Codes.GROUP);
        f.intoArray(sums, lane + Codes.GROUP + Codes.BLOCK);
        g.intoArray(sums, lane + Codes.GROUP + 2 * Codes.BLOCK);
        h.intoArray(sums, lane + Codes.GROUP + 3 * Codes.BLOCK);
    }

    /**
     * Adds 16-bit sums, with what they start from, to 32-bit ones: even lanes to the first half, odd lanes to the
     * second ({@link Codes#lane}).
     */
    private static void widen(short[] segment, int from, short start, int[] sums) {
        for (int lane = 0; lane < Codes.BLOCK; lane += LANES) {
            IntVector pairs = ShortVector.fromArray(SHORTS, segment, from + lane).add(start)
                    .reinterpretAsInts();
            int even = lane / 2;
            int odd = even + Codes.BLOCK / 2;
            IntVector.fromArray(INTS, sums, even)
                    .add(pairs.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16))
                    .intoArray(sums, even);
            IntVector.fromArray(INTS, sums, odd).add(pairs.lanewise(VectorOperators.ASHR, 16)).intoArray(sums, odd);
        }
    }

    @Override
    public void bounds(Codes codes, int block, ProbeCode probe, float floor, BlockBounds found) {
        int first = block * Codes.BLOCK;
        FloatVector lowest = FloatVector.broadcast(FLOATS, floor);
        FloatVector largest = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
        int runs = 0;
        for (int i = 0; i < Codes.BLOCK; i += FLOATS.length()) {
            FloatVector sum = (FloatVector) IntVector.fromArray(INTS, found.sums, i)
                    .convert(VectorOperators.I2F, 0);
            FloatVector estimate = FloatVector.fromArray(FLOATS, codes.step, first + i).mul(probe.coarseScale)
                    .mul(sum.add(probe.coarseShift));
            FloatVector bound = estimate.add(FloatVector.fromArray(FLOATS, codes.coarseRest, first + i)
                    .mul(probe.coarseStretch).add(probe.coarseConstant));
            bound.intoArray(found.upper, i);
            found.runs[runs] = i;
            runs += bound.compare(VectorOperators.GE, lowest).anyTrue() ? 1 : 0;
            VectorMask<Float> larger = bound.compare(VectorOperators.LT, lowest)
                    .and(bound.compare(VectorOperators.GT, largest));
            largest = largest.blend(bound, larger);
        }
        found.gather(runs, FLOATS.length(), floor, largest.reduceLanes(VectorOperators.MAX));
    }

    /** Each lane sums its own dimensions within 16 bits ({@link ProbeCode}), then the lanes are added as integers. */
    @Override
    public int fine(Codes codes, int slot, ProbeBatch batch, int probe) {
        short[] q = batch.fine[probe];
        ShortVector sum = ShortVector.zero(SHORTS);
        int from = codes.lowRow(slot);
        for (int vector = 0; vector < VECTORS; vector++) {
            ShortVector x = ShortVector.fromArray(SHORTS, codes.words, from + column(vector));
            int w = vector * Codes.LOW_PER_WORD * LANES;
            sum = sum.add(x.mul(ShortVector.fromArray(SHORTS, q, w)))
                    .add(x.lanewise(LSHR, 3).mul(ShortVector.fromArray(SHORTS, q, w + LANES)))
                    .add(x.lanewise(LSHR, 6).mul(ShortVector.fromArray(SHORTS, q, w + 2 * LANES)))
                    .add(x.lanewise(LSHR, 9).mul(ShortVector.fromArray(SHORTS, q, w + 3 * LANES)))
                    .add(x.lanewise(LSHR, 12).mul(ShortVector.fromArray(SHORTS, q, w + 4 * LANES)));
        }
        IntVector pairs = sum.reinterpretAsInts();
        return pairs.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16)
                .add(pairs.lanewise(VectorOperators.ASHR, 16)).reduceLanes(VectorOperators.ADD);
    }
}
