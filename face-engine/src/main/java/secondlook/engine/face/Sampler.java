package secondlook.engine.face;

/**
 * Takes a view of a picture: area averaging by a whole factor first, so that nothing is skipped however large the
 * picture is, then bilinear interpolation between the averaged pixels.
 */
final class Sampler {

    /** Outside the picture the nearest edge pixel goes on. */
    static final int EDGE = -1;

    private final Pyramid source;
    private final int outside;

    /** @param outside grey value shown beyond the picture, or {@link #EDGE} */
    Sampler(Pyramid source, int outside) {
        this.source = source;
        this.outside = outside;
    }

    Sampler(Picture source, int outside) {
        this(Pyramid.none(source), outside);
    }

    /** Red, green and blue planes one after the other, values 0 to 255, of a view {@code width} by {@code height}. */
    float[] planes(Affine viewToSource, int width, int height) {
        float[] out = new float[width * height * Picture.CHANNELS];
        Averaged averaged = averaged(viewToSource, width, height);
        Affine map = averaged.map();
        Picture from = averaged.picture();
        for (int y = 0; y < height; y++) {
            double startX = map.x(0, y);
            double startY = map.y(0, y);
            for (int x = 0; x < width; x++) {
                blend(from, startX + map.xx() * x, startY + map.yx() * x, out, y * width + x);
            }
        }
        return out;
    }

    private record Averaged(Picture picture, Affine map) {
    }

    private Averaged averaged(Affine viewToSource, int width, int height) {
        boolean coarse = source.reducedServes(viewToSource);
        Picture from = coarse ? source.reduced() : source.full();
        Affine map = coarse ? source.toReduced().after(viewToSource) : viewToSource;
        int factor = Math.max(1, (int) Math.round(map.scale()));
        if (factor == 1) {
            return new Averaged(from, map);
        }
        double[] xs = {map.x(0, 0), map.x(width, 0), map.x(0, height), map.x(width, height)};
        double[] ys = {map.y(0, 0), map.y(width, 0), map.y(0, height), map.y(width, height)};
        int left = inside(min(xs) - 2 * factor, from.width());
        int top = inside(min(ys) - 2 * factor, from.height());
        int right = Math.max(left + 1, inside(max(xs) + 2 * factor, from.width() + 1));
        int bottom = Math.max(top + 1, inside(max(ys) + 2 * factor, from.height() + 1));
        Picture small = from.reduced(new Picture.Region(left, top, right - left, bottom - top), factor);
        double shift = (factor - 1) / 2.0;
        Affine toSmall = Affine.scaleThenShift(1.0 / factor, 1.0 / factor,
                -(left + shift) / factor, -(top + shift) / factor);
        return new Averaged(small, toSmall.after(map));
    }

    /** Bilinear; the common case, four pixels inside the picture, is written out because most time is spent here. */
    private void blend(Picture from, double x, double y, float[] out, int target) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = (float) (x - x0);
        float fy = (float) (y - y0);
        int plane = out.length / Picture.CHANNELS;
        if (x0 < 0 || y0 < 0 || x0 + 1 >= from.width() || y0 + 1 >= from.height()) {
            if (outside != EDGE && (x0 < -1 || y0 < -1 || x0 >= from.width() || y0 >= from.height())) {
                out[target] = outside;
                out[target + plane] = outside;
                out[target + 2 * plane] = outside;
                return;
            }
            for (int channel = 0; channel < Picture.CHANNELS; channel++) {
                float top = value(from, x0, y0, channel) * (1 - fx) + value(from, x0 + 1, y0, channel) * fx;
                float bottom = value(from, x0, y0 + 1, channel) * (1 - fx) + value(from, x0 + 1, y0 + 1, channel) * fx;
                out[target + (2 - channel) * plane] = top * (1 - fy) + bottom * fy;
            }
            return;
        }
        byte[] bgr = from.bgr();
        int a = (y0 * from.width() + x0) * Picture.CHANNELS;
        int b = a + from.width() * Picture.CHANNELS;
        float left = 1 - fx;
        float upper = 1 - fy;
        out[target + 2 * plane] = ((bgr[a] & 0xFF) * left + (bgr[a + 3] & 0xFF) * fx) * upper
                + ((bgr[b] & 0xFF) * left + (bgr[b + 3] & 0xFF) * fx) * fy;
        out[target + plane] = ((bgr[a + 1] & 0xFF) * left + (bgr[a + 4] & 0xFF) * fx) * upper
                + ((bgr[b + 1] & 0xFF) * left + (bgr[b + 4] & 0xFF) * fx) * fy;
        out[target] = ((bgr[a + 2] & 0xFF) * left + (bgr[a + 5] & 0xFF) * fx) * upper
                + ((bgr[b + 2] & 0xFF) * left + (bgr[b + 5] & 0xFF) * fx) * fy;
    }

    private int value(Picture from, int x, int y, int channel) {
        int column = x;
        int row = y;
        if (x < 0 || y < 0 || x >= from.width() || y >= from.height()) {
            if (outside != EDGE) {
                return outside;
            }
            column = inside(x, from.width());
            row = inside(y, from.height());
        }
        return from.bgr()[(row * from.width() + column) * Picture.CHANNELS + channel] & 0xFF;
    }

    private static int inside(double value, int size) {
        return (int) Math.max(0, Math.min(size - 1.0, Math.floor(value)));
    }

    private static double min(double... values) {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double max(double... values) {
        double most = values[0];
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
