package secondlook.engine.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A face as {@value #LENGTH} numbers of length 1 together. Immutable; refuses to exist from zero, infinite or missing
 * values, because such a template would be compared without anybody noticing.
 */
public record FaceTemplate(float[] values) {

    public static final int LENGTH = 512;
    public static final int BYTES = LENGTH * Float.BYTES;

    /** How far a given vector may be from length 1 and still count as normalised. */
    private static final double UNIT_TOLERANCE = 1e-3;

    public FaceTemplate {
        if (values.length != LENGTH) {
            throw new IllegalArgumentException("A template has " + LENGTH + " values, not " + values.length);
        }
        double norm = norm(values);
        if (!(Math.abs(norm - 1) <= UNIT_TOLERANCE)) {
            throw new IllegalArgumentException("A template has length 1, not " + norm);
        }
        values = values.clone();
    }

    /** Normalises what the model gave. */
    static FaceTemplate normalised(float[] raw) {
        double norm = norm(raw);
        if (!(norm > 0) || !Double.isFinite(norm)) {
            throw new IllegalArgumentException("The model gave a vector without direction");
        }
        float[] unit = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            unit[i] = (float) (raw[i] / norm);
        }
        return new FaceTemplate(unit);
    }

    /** Reads {@value #BYTES} bytes of little-endian floats, as {@link #toBytes} wrote them. */
    public static FaceTemplate of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A template has " + BYTES + " bytes, not " + bytes.length);
        }
        float[] read = new float[LENGTH];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(read);
        return new FaceTemplate(read);
    }

    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    /**
     * Cosine similarity, -1 to 1; a number to rank by, not a probability. It means something only between templates of
     * one version: where that is not certain beforehand, {@link VersionedTemplate} checks it.
     */
    public double similarity(FaceTemplate other) {
        double sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (double) values[i] * other.values[i];
        }
        return sum;
    }

    /** Puts the values into a larger array, without a copy in between. */
    public void copyTo(float[] target, int offset) {
        System.arraycopy(values, 0, target, offset, LENGTH);
    }

    @Override
    public float[] values() {
        return values.clone();
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceTemplate that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "FaceTemplate[" + LENGTH + " values]";
    }
}
