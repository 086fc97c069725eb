package secondlook.engine.gallery.file;

/**
 * Which segment holds a slot. Segments double from {@value #SMALLEST} slots, so that a gallery of a few hundred takes
 * little, until they have {@value #LARGEST}: the codes of so many fill 16 MB of heap but for 22 kB, a multiple of the
 * regions of the JVM's collector, which gives an array of this kind whole regions and wastes what it does not fill.
 */
public final class Layout {

    public static final int SMALLEST = 256;
    public static final int LARGEST = 30_464;

    /** Segments before the first one of the largest size: 256, 256, 512, ..., 16,384. */
    private static final int GROWING = 8;
    private static final int GROWN = SMALLEST << GROWING - 1;

    private Layout() {
    }

    public static int segmentOf(int slot) {
        if (slot < SMALLEST) {
            return 0;
        }
        if (slot < GROWN) {
            return Integer.SIZE - Integer.numberOfLeadingZeros(slot) - Integer.numberOfTrailingZeros(SMALLEST);
        }
        return GROWING + (slot - GROWN) / LARGEST;
    }

    public static int first(int segment) {
        if (segment == 0) {
            return 0;
        }
        return segment < GROWING ? SMALLEST << segment - 1
                : Math.addExact(GROWN, Math.multiplyExact(segment - GROWING, LARGEST));
    }

    public static int capacity(int segment) {
        if (segment == 0) {
            return SMALLEST;
        }
        return segment < GROWING ? SMALLEST << segment - 1 : LARGEST;
    }

    /** How many segments the slots 0 to {@code slots - 1} lie in. */
    public static int segments(int slots) {
        return slots == 0 ? 0 : segmentOf(slots - 1) + 1;
    }
}
