package secondlook.engine.gallery.scan;

/**
 * A probe as the kernels read it: rotated, quantised to small integers q so that no 16-bit sum of a kernel can
 * overflow whatever the codes are, with the length of what the quantisation leaves out.
 *
 * <p>For a template y = step * x + r and a probe p = width * q + e, Cauchy-Schwarz gives
 * {@code p.y <= width * step * (q.x) + |e| * (|y| + |r|) + |p| * |r|}, and the same below with the signs turned. Both
 * hold for every x, so a template whose upper bound is below k known lower bounds can never be among the best k.
 */
public final class ProbeCode {

    static final int SEGMENT_COLUMNS = 19;
    static final int SEGMENTS = Codes.HIGH_COLUMNS / SEGMENT_COLUMNS;
    /** The low plane is summed in this many lanes or a multiple, each lane only columns of its own residue. */
    static final int LOW_LANES = 8;

    /** No template is longer: {@code FaceTemplate} admits lengths up to 1.001. */
    private static final double LONGEST = 1.0011;
    /** Room for the roundings of float arithmetic in a coarse bound and of double arithmetic in a fine one. */
    private static final double COARSE_ROOM = 2e-6;
    private static final double FINE_ROOM = 1e-9;

    private static final int SEGMENT_DIMENSIONS = SEGMENT_COLUMNS * Codes.HIGH_PER_WORD;
    /** A segment's sum of |q| times the largest code of 5 bits about its centre stays within a short. */
    private static final int SEGMENT_LIMIT = Short.MAX_VALUE / Codes.HIGH_CENTRE;
    /** A low lane's sum of |q| times the largest code of 3 bits stays within a short. */
    private static final int LANE_LIMIT = Short.MAX_VALUE / 7;

    /** Coefficients of the columns of the high plane: three a column, for x, x >>> 5 and x >>> 10. */
    final short[] coarse = new short[Codes.HIGH_COLUMNS * Codes.HIGH_PER_WORD];
    /** What a segment's sum starts from: takes the centre out of the codes. */
    final short[] start = new short[SEGMENTS];
    /** Coefficients of the columns of the low plane: five a column, for x, x >>> 3, ..., x >>> 12. */
    final short[] fine = new short[Codes.LOW_COLUMNS * Codes.LOW_PER_WORD];

    final float coarseScale;
    final float coarseShift;
    final float coarseStretch;
    final float coarseConstant;
    private final double width;
    private final double sum;
    private final double stretch;
    private final double constant;

    public ProbeCode(float[] probe) {
        double[] rotated = new double[Codes.DIMENSIONS];
        Rotation.apply(probe, rotated);
        width = width(rotated);
        int[] q = new int[Codes.LOW_COLUMNS * Codes.LOW_PER_WORD];
        double left = 0;
        double squares = 0;
        int total = 0;
        for (int i = 0; i < rotated.length; i++) {
            q[i] = (int) Math.rint(rotated[i] / width);
            double rest = rotated[i] - width * q[i];
            left += rest * rest;
            squares += rotated[i] * rotated[i];
            total += q[i];
        }
        double error = Math.sqrt(left) + 1e-12;
        sum = total;
        stretch = error + Math.sqrt(squares) + 1e-12;
        constant = error * LONGEST;
        coarseScale = (float) (width * (1 << Codes.LOW_BITS));
        coarseShift = total / 2f;
        coarseStretch = (float) stretch;
        coarseConstant = (float) (constant + COARSE_ROOM);
        coarseCoefficients(q);
        fineCoefficients(q);
    }

    private static double width(double[] rotated) {
        double[] lanes = new double[LOW_LANES];
        double[] segments = new double[SEGMENTS];
        for (int i = 0; i < rotated.length; i++) {
            segments[i / SEGMENT_DIMENSIONS] += Math.abs(rotated[i]);
            lanes[i / Codes.LOW_PER_WORD % LOW_LANES] += Math.abs(rotated[i]);
        }
        double widest = 0;
        for (double segment : segments) {
            widest = Math.max(widest, segment / (SEGMENT_LIMIT - SEGMENT_DIMENSIONS / 2.0));
        }
        double roundings = Codes.LOW_COLUMNS * Codes.LOW_PER_WORD / (2.0 * LOW_LANES);
        for (double lane : lanes) {
            widest = Math.max(widest, lane / (LANE_LIMIT - roundings));
        }
        return widest;
    }

    /**
     * With x = n0 + 32 n1 + 1024 n2 and 16-bit arithmetic, n0 q0 + n1 q1 + n2 q2 is
     * x q0 + (x >>> 5)(q1 - 32 q0) + (x >>> 10)(q2 - 32 q1): no bit has to be masked out.
     */
    private void coarseCoefficients(int[] q) {
        for (int column = 0; column < Codes.HIGH_COLUMNS; column++) {
            int i = column * Codes.HIGH_PER_WORD;
            coarse[i] = (short) q[i];
            coarse[i + 1] = (short) (q[i + 1] - (q[i] << Codes.HIGH_BITS));
            coarse[i + 2] = (short) (q[i + 2] - (q[i + 1] << Codes.HIGH_BITS));
            start[column / SEGMENT_COLUMNS] -= Codes.HIGH_CENTRE * (q[i] + q[i + 1] + q[i + 2]);
        }
    }

    private void fineCoefficients(int[] q) {
        for (int column = 0; column < Codes.LOW_COLUMNS; column++) {
            int i = column * Codes.LOW_PER_WORD;
            fine[i] = (short) q[i];
            for (int part = 1; part < Codes.LOW_PER_WORD; part++) {
                fine[i + part] = (short) (q[i + part] - (q[i + part - 1] << Codes.LOW_BITS));
            }
        }
    }

    /** How far a coarse bound lies above the coarse estimate it was made of. */
    public float coarseReach(Codes codes, int slot) {
        return coarseStretch * codes.coarseRest[slot] + coarseConstant;
    }

    /** The similarity as all 8 bits tell it; {@code coarseSum} and {@code fineSum} are the kernel's. */
    public double estimate(Codes codes, int slot, int coarseSum, int fineSum) {
        return width * codes.step[slot] * ((coarseSum << Codes.LOW_BITS) + fineSum + sum / 2);
    }

    /** How far the similarity can be from {@link #estimate} to either side. */
    public double reach(Codes codes, int slot) {
        return stretch * codes.fineRest[slot] + constant + FINE_ROOM;
    }
}
