package secondlook.engine.image;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The EXIF orientation: how the camera was held. Nothing but EXIF is read: a picture's other notes can be compressed a
 * thousandfold and would fill the memory.
 */
final class Orientation {

    private static final int MOST_EXIF_BYTES = 1024 * 1024;
    private static final int PNG_FIRST_CHUNK = 8;
    private static final int WEBP_FIRST_CHUNK = 12;
    private static final String PREAMBLE = "Exif\u0000\u0000";

    private Orientation() {
    }

    /** 1 to 8; 1 when the file, whose structure was checked, says nothing, or nothing that can be read. */
    static int of(byte[] bytes, Header header) {
        try {
            ExifIFD0Directory exif = exif(Bytes.bigEndian(bytes), header).getFirstDirectoryOfType(
                    ExifIFD0Directory.class);
            Integer found = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return found != null && found >= 1 && found <= 8 ? found : Header.UPRIGHT;
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            // Damaged notes beside a sound picture: the picture is taken as it lies.
            return Header.UPRIGHT;
        }
    }

    private static Metadata exif(Bytes file, Header header) throws JpegProcessingException, IOException {
        return switch (header.format()) {
            case JPEG -> JpegMetadataReader.readMetadata(new ByteArrayInputStream(file.all()),
                    List.of(new ExifReader()));
            case PNG -> parsed(pngExif(file));
            case WEBP -> parsed(webpExif(file.asLittleEndian(), header.end()));
            default -> new Metadata();
        };
    }

    private static Metadata parsed(byte[] exif) {
        Metadata metadata = new Metadata();
        if (exif.length > 0 && exif.length <= MOST_EXIF_BYTES) {
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
        }
        return metadata;
    }

    private static byte[] pngExif(Bytes file) {
        int at = PNG_FIRST_CHUNK;
        while (!file.has(at + 4, "eXIf")) {
            if (file.has(at + 4, "IEND")) {
                return new byte[0];
            }
            at += 12 + file.place(at);
        }
        return Arrays.copyOfRange(file.all(), at + 8, at + 8 + file.place(at));
    }

    private static byte[] webpExif(Bytes file, int end) {
        for (int at = WEBP_FIRST_CHUNK; at + 8 <= end; at += 8 + file.place(at + 4) + (file.place(at + 4) & 1)) {
            if (file.has(at, "EXIF")) {
                // Some writers put the mark of a JPEG's segment before it.
                int from = at + 8 + (file.has(at + 8, PREAMBLE) ? PREAMBLE.length() : 0);
                return Arrays.copyOfRange(file.all(), from, Math.max(from, at + 8 + file.place(at + 4)));
            }
        }
        return new byte[0];
    }

    /** From stored pixels to upright ones, for a stored picture of this size. */
    static AffineTransform toUpright(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
