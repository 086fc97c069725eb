package secondlook.engine.face;

import java.util.List;

/**
 * What a network wants to be shown: pixels of a view as {@code (value - mean) / scale} of values from 0 to 255.
 *
 * @param mean one number a plane, or one for all
 * @param scale likewise; never zero
 */
record NetworkInput(int width, int height, Colours colours, List<Float> mean, List<Float> scale) {

    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    /** The planes of the input and their order. */
    enum Colours {
        RGB(3), BGR(3), GREY(1);

        private final int planes;

        Colours(int planes) {
            this.planes = planes;
        }

        int planes() {
            return planes;
        }
    }

    NetworkInput {
        mean = List.copyOf(mean);
        scale = List.copyOf(scale);
    }

    /** From red, green and blue planes, which may be changed in place. */
    float[] of(float[] rgb) {
        float[] planes = switch (colours) {
            case RGB -> rgb;
            case BGR -> swapped(rgb);
            case GREY -> grey(rgb);
        };
        int plane = width * height;
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (planes[i] - of(mean, i / plane)) / of(scale, i / plane);
        }
        return planes;
    }

    long[] shape() {
        return new long[] {1, colours.planes(), height, width};
    }

    private static float of(List<Float> values, int plane) {
        return values.get(values.size() == 1 ? 0 : plane);
    }

    private static float[] swapped(float[] rgb) {
        int plane = rgb.length / Picture.CHANNELS;
        float[] red = new float[plane];
        System.arraycopy(rgb, 0, red, 0, plane);
        System.arraycopy(rgb, 2 * plane, rgb, 0, plane);
        System.arraycopy(red, 0, rgb, 2 * plane, plane);
        return rgb;
    }

    static float[] grey(float[] rgb) {
        int plane = rgb.length / Picture.CHANNELS;
        float[] grey = new float[plane];
        for (int i = 0; i < plane; i++) {
            grey[i] = RED * rgb[i] + GREEN * rgb[plane + i] + BLUE * rgb[2 * plane + i];
        }
        return grey;
    }
}
