package secondlook.engine.gallery.scan;

import java.util.Arrays;

/**
 * The codes of a run of templates, as the kernels scan them.
 *
 * <p>A template is rotated ({@link Rotation}) to y and quantised to u = floor(y / step) + 128, 8 bits a dimension, with
 * a step of its own. The upper 5 bits of the templates of a group of {@value #GROUP} lie side by side, three dimensions
 * to a 16-bit word ({@code high[column][lane]}): 342 bytes a template, all that most of a scan reads. The four groups
 * of a block of {@value #BLOCK} slots lie far apart, each in its own quarter of the array: a scan of four streams
 * keeps more of the memory's requests in flight than one stream, which made it a third faster. The lower 3 bits
 * lie template by template, five dimensions to a word ({@code low[slot][column]}): 208 bytes, read only for the few
 * that the upper bits cannot exclude. Beside them the step and the lengths of what the codes leave out, rounded
 * <em>up</em>: ||y - step * x5|| and ||y - step * x8||. Together {@value #BYTES} bytes.
 *
 * <p>Written by one thread, read by any number: a reader looks only at slots that were published to it through a
 * volatile field, and those change only by {@link #clear}.
 */
public final class Codes {

    public static final int BLOCK = 128;
    /** Bytes of memory a template takes here. */
    public static final int BYTES = 342 + 208 + 12;

    /** Templates whose words lie side by side: one 512-bit vector. */
    static final int GROUP = 32;
    static final int DIMENSIONS = 512;
    static final int HIGH_COLUMNS = 171;
    static final int HIGH_PER_WORD = 3;
    static final int HIGH_BITS = 5;
    static final int LOW_COLUMNS = 104;
    static final int LOW_PER_WORD = 5;
    static final int LOW_BITS = 3;
    /** What u is when y is 0, in the upper bits. */
    static final int HIGH_CENTRE = 16;

    /** How many standard deviations of its own values a template's 256 steps reach to either side. */
    private static final double REACH = 3.3;
    /** Makes every bound of an empty or cleared slot lower than any similarity. */
    private static final float NEVER = -1e30f;

    /** The high plane and, from {@link #lowStart}, the low plane: one array, so that its size can fit heap regions. */
    final short[] words;
    final int lowStart;
    final float[] step;
    final float[] coarseRest;
    final float[] fineRest;

    /** The capacity is a multiple of {@value #BLOCK}. */
    public Codes(int capacity) {
        if (capacity <= 0 || capacity % BLOCK != 0) {
            throw new IllegalArgumentException("Codes come in blocks of " + BLOCK + ", not " + capacity);
        }
        lowStart = capacity * HIGH_COLUMNS;
        words = new short[capacity * (HIGH_COLUMNS + LOW_COLUMNS)];
        step = new float[capacity];
        coarseRest = new float[capacity];
        fineRest = new float[capacity];
        Arrays.fill(coarseRest, NEVER);
        Arrays.fill(fineRest, NEVER);
    }

    /** Codes a template of length about 1; {@code rotated} is scratch space of 512 values. */
    public void put(int slot, float[] values, double[] rotated) {
        Rotation.apply(values, rotated);
        double squares = 0;
        for (double y : rotated) {
            squares += y * y;
        }
        float width = (float) (2 * REACH * Math.sqrt(squares / DIMENSIONS) / 256);
        int[] code = new int[HIGH_COLUMNS * HIGH_PER_WORD];
        double coarse = 0;
        double fine = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            int u = Math.max(0, Math.min(255, (int) Math.floor(rotated[i] / width) + 128));
            double five = rotated[i] - (double) width * ((u & ~7) + 4 - 128);
            double eight = rotated[i] - (double) width * (u + 0.5 - 128);
            coarse += five * five;
            fine += eight * eight;
            code[i] = u;
        }
        pack(slot, code);
        step[slot] = width;
        coarseRest[slot] = up(Math.sqrt(coarse));
        fineRest[slot] = up(Math.sqrt(fine));
    }

    private void pack(int slot, int[] code) {
        int at = word(slot);
        for (int column = 0; column < HIGH_COLUMNS; column++) {
            int i = column * HIGH_PER_WORD;
            words[at + column * GROUP] = (short) (code[i] >> LOW_BITS | code[i + 1] >> LOW_BITS << HIGH_BITS
                    | code[i + 2] >> LOW_BITS << 2 * HIGH_BITS);
        }
        for (int column = 0; column < LOW_COLUMNS; column++) {
            int word = 0;
            for (int part = 0; part < LOW_PER_WORD; part++) {
                int i = column * LOW_PER_WORD + part;
                word |= i < DIMENSIONS ? (code[i] & 7) << part * LOW_BITS : 0;
            }
            words[lowRow(slot) + column] = (short) word;
        }
    }

    /** Where the first column of a block's first group lies. */
    static int groupStart(int block) {
        return block * GROUP * HIGH_COLUMNS;
    }

    /** How far apart the groups of a block lie. */
    int groupStride() {
        return step.length / BLOCK * GROUP * HIGH_COLUMNS;
    }

    /** Reads a word of every cache line of a slot's low plane, so that it is near when it is summed; any number. */
    public int touch(int slot) {
        int row = lowRow(slot);
        return words[row] ^ words[row + GROUP] ^ words[row + 2 * GROUP] ^ words[row + LOW_COLUMNS - 1];
    }

    int lowRow(int slot) {
        return lowStart + slot * LOW_COLUMNS;
    }

    private int word(int slot) {
        int lane = lane(slot % BLOCK);
        return lane / GROUP * groupStride() + groupStart(slot / BLOCK) + lane % GROUP;
    }

    /**
     * The place of a slot among the 16-bit lanes of its block. A kernel widens sums of even and odd lanes apart, the
     * even ones giving the first half; this order makes its sums come out in slot order.
     */
    static int lane(int inBlock) {
        return inBlock < BLOCK / 2 ? 2 * inBlock : 2 * (inBlock - BLOCK / 2) + 1;
    }

    public int capacity() {
        return step.length;
    }

    /** Leaves nothing of a template but zeros, and a bound that never reaches a list. */
    public void clear(int slot) {
        coarseRest[slot] = NEVER;
        fineRest[slot] = NEVER;
        step[slot] = 0;
        int at = word(slot);
        for (int column = 0; column < HIGH_COLUMNS; column++) {
            words[at + column * GROUP] = 0;
        }
        Arrays.fill(words, lowRow(slot), lowRow(slot) + LOW_COLUMNS, (short) 0);
    }

    /** Whether nothing of a template is left here: for the proof that a removed one is gone. */
    public boolean isClear(int slot) {
        int at = word(slot);
        int bits = Float.floatToIntBits(step[slot]);
        for (int column = 0; column < HIGH_COLUMNS; column++) {
            bits |= words[at + column * GROUP];
        }
        for (int column = 0; column < LOW_COLUMNS; column++) {
            bits |= words[lowRow(slot) + column];
        }
        return bits == 0 && coarseRest[slot] == NEVER && fineRest[slot] == NEVER;
    }

    /** A float that is not below the length, whatever the additions before rounded. */
    private static float up(double length) {
        return Math.nextUp((float) (length + 1e-9));
    }
}
