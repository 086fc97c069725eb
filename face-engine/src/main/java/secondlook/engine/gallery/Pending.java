package secondlook.engine.gallery;

import java.util.Arrays;

/** Slots that the coarse bound could not exclude but that look too low to raise the threshold: looked at afterwards. */
final class Pending {

    private int count;
    private int[] slots = new int[256];
    private int[] sums = new int[256];
    private float[] bounds = new float[256];

    void add(int slot, int sum, float bound) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, 2 * count);
            sums = Arrays.copyOf(sums, 2 * count);
            bounds = Arrays.copyOf(bounds, 2 * count);
        }
        slots[count] = slot;
        sums[count] = sum;
        bounds[count++] = bound;
    }

    int count() {
        return count;
    }

    int slot(int i) {
        return slots[i];
    }

    int sum(int i) {
        return sums[i];
    }

    float bound(int i) {
        return bounds[i];
    }
}
