package secondlook.engine.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import secondlook.engine.image.NotAStillImage.Reason;

/** Decodes a codestream whose structure was checked, within a time that grows with its size. */
final class Jpeg2000Decoder {

    /** Ten times what a photograph takes on a slow machine. */
    private static final long MILLISECONDS = 4000;
    private static final long MILLISECONDS_A_MEGAPIXEL = 5000;
    private static final long MEGAPIXEL = 1_000_000;

    private Jpeg2000Decoder() {
    }

    static BufferedImage decode(byte[] codestream, Header header) throws NotAStillImage, IOException {
        ImageReader reader = Readers.open(ImageFormat.JPEG_2000);
        long time = MILLISECONDS + MILLISECONDS_A_MEGAPIXEL * header.pixels() / MEGAPIXEL;
        try (BoundedStream in = new BoundedStream(codestream, time)) {
            reader.setInput(in, false, true);
            return reader.read(0, reader.getDefaultReadParam());
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Error e) {
            // The decoder answers damage with NotImplementedError and even with ThreadDeath; they mean no more here.
            throw new NotAStillImage(Reason.UNREADABLE, "The JPEG 2000 picture is damaged", e);
        } finally {
            reader.dispose();
        }
    }
}
