package secondlook.engine.gallery.file;

/**
 * Which segment holds a slot. Segments double from {@value #SMALLEST} to {@value #LARGEST} slots: a gallery of a
 * few hundred takes little and one of millions has little unused at its end.
 */
public final class Layout {

    public static final int SMALLEST = 256;
    public static final int LARGEST = 16_384;

    /** Segments before the first one of the largest size: 256, 256, 512, ..., 8,192. */
    private static final int GROWING = Integer.numberOfTrailingZeros(LARGEST) - Integer.numberOfTrailingZeros(SMALLEST)
            + 1;

    private Layout() {
    }

    public static int segmentOf(int slot) {
        if (slot < SMALLEST) {
            return 0;
        }
        if (slot < LARGEST) {
            return Integer.SIZE - Integer.numberOfLeadingZeros(slot) - Integer.numberOfTrailingZeros(SMALLEST);
        }
        return GROWING + (slot - LARGEST) / LARGEST;
    }

    public static int first(int segment) {
        if (segment == 0) {
            return 0;
        }
        return segment < GROWING ? SMALLEST << (segment - 1) : Math.multiplyExact(segment - GROWING + 1, LARGEST);
    }

    public static int capacity(int segment) {
        if (segment == 0) {
            return SMALLEST;
        }
        return segment < GROWING ? SMALLEST << (segment - 1) : LARGEST;
    }

    /** How many segments the slots 0 to {@code slots - 1} lie in. */
    public static int segments(int slots) {
        return slots == 0 ? 0 : segmentOf(slots - 1) + 1;
    }
}
