package secondlook.engine.image;

import static secondlook.engine.image.Samples.ascii;
import static secondlook.engine.image.Samples.join;
import static secondlook.engine.image.Samples.latin1;
import static secondlook.engine.image.Samples.pngChunk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are two things at once: a picture, and something else that another program would open. */
final class Polyglots {

    private Polyglots() {
    }

    /** By name; each holds a whole second file. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> hosts = new LinkedHashMap<>();
        hosts.put("JPEG", Samples.jpeg());
        hosts.put("PNG", Samples.png());
        hosts.put("TIFF", Samples.tiff(1));
        hosts.put("BMP", Samples.encoded("bmp"));
        hosts.put("WEBP", Samples.webp());
        Map<String, byte[]> guests = new LinkedHashMap<>();
        guests.put("ZIP", zip(0));
        guests.put("PDF", pdf());
        guests.put("MP4", Samples.movie("mp42"));
        guests.put("PNG", Samples.png());
        guests.put("TIFF", Samples.tiff(1));
        guests.put("JPEG", Samples.jpeg());
        Map<String, byte[]> all = new LinkedHashMap<>();
        hosts.forEach((host, picture) -> guests.forEach((guest, other) -> {
            all.put(host + " before " + guest, join(picture, other));
            if (!isPicture(guest)) {
                all.put(guest + " before " + host, join(other, picture));
            }
        }));
        inside(all);
        return all;
    }

    private static boolean isPicture(String guest) {
        return "PNG".equals(guest) || "TIFF".equals(guest) || "JPEG".equals(guest);
    }

    /** The second file sits in a place that the picture's readers step over. */
    private static void inside(Map<String, byte[]> all) {
        byte[] png = Samples.png();
        byte[] jpeg = Samples.jpeg();
        byte[] end = pngChunk("IEND", new byte[0]);
        // The archive's last comment swallows the rest of the picture, so that the archive ends with the file.
        byte[] zip = zip(4 + end.length);
        all.put("ZIP in a PNG chunk", join(Arrays.copyOf(png, png.length - end.length),
                pngChunk("zzZz", zip), end));
        byte[] plain = zip(0);
        all.put("ZIP in a PNG chunk, its end not the file's", join(Arrays.copyOf(png, png.length - end.length),
                pngChunk("zzZz", plain), end));
        all.put("ZIP in a JPEG comment", Samples.withSegment(jpeg, 0xFE, zip(jpeg.length - 2)));
        all.put("ZIP in a JPEG segment", Samples.withSegment(jpeg, 0xEC, plain));
        all.put("PDF head in a JPEG comment, its end after the picture", join(Samples.withSegment(jpeg, 0xFE,
                ascii("%PDF-1.4\n1 0 obj")), ascii("\nendobj\ntrailer\n%%EOF\n")));
        all.put("PDF head in a PNG chunk", join(Samples.inserted(png, 33, pngChunk("pdFf", ascii("%PDF-1.4\n"))),
                ascii("\n%%EOF\n")));
        all.put("PDF in a JPEG comment", Samples.withSegment(jpeg, 0xFE, pdf()));
        all.put("JPEG of another kind inside a movie", join(Samples.movie("isom"), jpeg));
        all.put("Archive that begins like a TIFF", join(latin1("MM\0*\0\0\0\b\0\0\0\0\0\0"), zip(0)));
    }

    static byte[] pdf() {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"
                + "xref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** An archive whose end says that a comment of so many bytes follows. */
    static byte[] zip(int comment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[40]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(bytes.length - 2, (short) comment);
        return bytes;
    }
}
