package secondlook.engine.image;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * The decoders, taken by class and not by search: what ImageIO finds depends on the class loader of the first thread
 * that asked, which in an application server is anybody's.
 */
final class Readers {

    private static final String JDK_PNG = "com.sun.imageio.plugins.png.PNGImageReaderSpi";

    private static final ImageReaderSpi JPEG = jpeg();
    private static final ImageReaderSpi PNG = builtIn(JDK_PNG);
    private static final ImageReaderSpi TIFF = new TIFFImageReaderSpi();
    private static final ImageReaderSpi BMP = new BMPImageReaderSpi();
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();
    private static final ImageReaderSpi JPEG_2000 = new J2KImageReaderSpi();

    private Readers() {
    }

    /** A new reader: readers are not thread-safe, so each decoding has its own. */
    static ImageReader open(ImageFormat format) throws IOException {
        ImageReaderSpi provider = switch (format) {
            case JPEG -> JPEG;
            case PNG -> PNG;
            case TIFF -> TIFF;
            case BMP -> BMP;
            case WEBP -> WEBP;
            case JPEG_2000 -> JPEG_2000;
        };
        return provider.createReaderInstance();
    }

    /** This provider works on top of the platform's own, which it looks for when it is registered. */
    private static ImageReaderSpi jpeg() {
        JPEGImageReaderSpi provider = new JPEGImageReaderSpi();
        IIORegistry registry = IIORegistry.getDefaultInstance();
        registry.registerServiceProvider(provider, ImageReaderSpi.class);
        return provider;
    }

    /** The platform's own writer. */
    static ImageWriter writer(String format) {
        ImageWriterSpi provider = (ImageWriterSpi) IIORegistry.getDefaultInstance().getServiceProviderByClass(
                loaded("com.sun.imageio.plugins." + format + "." + format.toUpperCase(Locale.ROOT) + "ImageWriterSpi"));
        try {
            return provider.createWriterInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("This Java platform writes no " + format, e);
        }
    }

    private static ImageReaderSpi builtIn(String className) {
        ImageReaderSpi provider = (ImageReaderSpi) IIORegistry.getDefaultInstance().getServiceProviderByClass(
                loaded(className));
        if (provider == null) {
            throw new IllegalStateException("This Java platform lacks " + className);
        }
        return provider;
    }

    private static Class<?> loaded(String className) {
        try {
            return Class.forName(className, false, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("This Java platform lacks " + className, e);
        }
    }
}
