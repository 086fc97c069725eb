package secondlook.engine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import secondlook.engine.image.NotAStillImage.Reason;

/**
 * Decodes the pixels. However many callers there are, only so many megapixels are in memory at a time; the others
 * wait.
 */
final class Decoding {

    private static final int MEGAPIXEL = 1_000_000;
    private static final int MEGAPIXELS_AT_ONCE = 120;
    /** A picture decoded only to see that it can be is thinned out beyond this size. */
    private static final long THIN_OUT_BEYOND = 4L * MEGAPIXEL;
    /** The JPEG 2000 decoder needs that much more memory a pixel than the others. */
    private static final int JPEG_2000_WEIGHT = 5;
    private static final Semaphore MEGAPIXELS = new Semaphore(MEGAPIXELS_AT_ONCE, true);

    private Decoding() {
    }

    /** Fails unless the picture decodes from the first row to the last. */
    static void check(byte[] bytes, Header header) throws NotAStillImage {
        int step = (int) Math.ceil(Math.sqrt((double) header.pixels() / THIN_OUT_BEYOND));
        decode(bytes, header, Math.max(1, step));
    }

    /** The picture as stored, every pixel. */
    static BufferedImage full(byte[] bytes, Header header) throws NotAStillImage {
        return decode(bytes, header, 1);
    }

    private static BufferedImage decode(byte[] bytes, Header header, int step) throws NotAStillImage {
        boolean jpeg2000 = header.format() == ImageFormat.JPEG_2000;
        long weight = header.pixels() * (jpeg2000 ? JPEG_2000_WEIGHT : 1);
        int share = (int) Math.min(MEGAPIXELS_AT_ONCE, 1 + weight / MEGAPIXEL);
        MEGAPIXELS.acquireUninterruptibly(share);
        try {
            return jpeg2000 ? Jpeg2000Decoder.decode(Jpeg2000Structure.codestream(bytes, header.end()), header)
                    : read(bytes, header.format(), step);
        } catch (IOException | RuntimeException e) {
            throw new NotAStillImage(Reason.UNREADABLE, "The picture cannot be decoded: " + e.getMessage(), e);
        } finally {
            MEGAPIXELS.release(share);
        }
    }

    private static BufferedImage read(byte[] bytes, ImageFormat format, int step) throws IOException {
        ImageReader reader = Readers.open(format);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Damage damage = new Damage();
            reader.addIIOReadWarningListener(damage);
            reader.setInput(in, false, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            damage.throwIfAny();
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** Decoders repair what they can and only warn; a repaired photograph is no evidence. */
    private static final class Damage implements IIOReadWarningListener {

        private String warning;

        @Override
        public void warningOccurred(ImageReader source, String text) {
            boolean serious = text != null && (text.contains("Corrupt JPEG data") || text.contains("Premature")
                    || text.contains("premature")) && !text.contains("extraneous");
            if (serious) {
                warning = text;
            }
        }

        void throwIfAny() throws IOException {
            if (warning != null) {
                throw new IOException(warning);
            }
        }
    }
}
