package secondlook.engine.image;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import secondlook.engine.image.NotAStillImage.Reason;

/** Recognises by content what is not accepted, so that the sender hears what the file is and what to do. */
final class Magic {

    private static final Map<String, Reason> STARTS = Map.ofEntries(
            Map.entry("\u001A\u0045\u00DF\u00A3", Reason.VIDEO),
            Map.entry("FLV\u0001", Reason.VIDEO),
            Map.entry("\u0030\u0026\u00B2\u0075\u008E\u0066\u00CF\u0011", Reason.VIDEO),
            Map.entry("OggS", Reason.VIDEO),
            Map.entry("\u0000\u0000\u0001\u00BA", Reason.VIDEO),
            Map.entry("\u0000\u0000\u0001\u00B3", Reason.VIDEO),
            Map.entry("\u0000\u0000\u0001\u00B0", Reason.VIDEO),
            Map.entry("\u0000\u0000\u0000\u0001\u0067", Reason.VIDEO),
            Map.entry("\u0000\u0000\u0000\u0001\u0040\u0001", Reason.VIDEO),
            Map.entry("\u0006\u000E\u002B\u0034", Reason.VIDEO),
            Map.entry(".RMF", Reason.VIDEO),
            Map.entry("YUV4MPEG2", Reason.VIDEO),
            Map.entry("DKIF", Reason.VIDEO),
            Map.entry("RIFX", Reason.VIDEO),
            Map.entry("FWS", Reason.ANIMATION),
            Map.entry("CWS", Reason.ANIMATION),
            Map.entry("ZWS", Reason.ANIMATION),
            Map.entry("\u008AMNG", Reason.ANIMATION),
            Map.entry("PK\u0003\u0004", Reason.ARCHIVE),
            Map.entry("PK\u0005\u0006", Reason.ARCHIVE),
            Map.entry("PK\u0007\u0008", Reason.ARCHIVE),
            Map.entry("\u001F\u008B", Reason.ARCHIVE),
            Map.entry("7z\u00BC\u00AF\u0027\u001C", Reason.ARCHIVE),
            Map.entry("Rar!\u001A\u0007", Reason.ARCHIVE),
            Map.entry("\u00FD7zXZ\u0000", Reason.ARCHIVE),
            Map.entry("BZh", Reason.ARCHIVE),
            Map.entry("\u0028\u00B5\u002F\u00FD", Reason.ARCHIVE),
            Map.entry("\u0004\"M\u0018", Reason.ARCHIVE),
            Map.entry("MSCF", Reason.ARCHIVE),
            Map.entry("\u001F\u009D", Reason.ARCHIVE),
            Map.entry("%PDF", Reason.DOCUMENT),
            Map.entry("%!PS", Reason.DOCUMENT),
            Map.entry("\u0004%!PS", Reason.DOCUMENT),
            Map.entry("\u00C5\u00D0\u00D3\u00C6", Reason.DOCUMENT),
            Map.entry("{\\rtf", Reason.DOCUMENT),
            Map.entry("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", Reason.DOCUMENT),
            Map.entry("\u00D7\u00CD\u00C6\u009A", Reason.VECTOR_GRAPHIC),
            Map.entry("\u0001\u0000\u0000\u0000\u006C\u0000\u0000\u0000", Reason.VECTOR_GRAPHIC));

    private static final Set<String> OLD_MOVIE_ATOMS = Set.of("moov", "mdat", "wide", "pnot", "skip", "free");
    private static final Set<String> PICTURE_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "mif1", "mif2", "avif", "miaf", "crx ", "jxl ", "jp2 ");
    private static final Set<String> SEQUENCE_BRANDS = Set.of("hevc", "hevx", "hevm", "hevs", "msf1", "avis", "avcs");
    private static final int PACKET = 188;
    private static final int BLU_RAY_PACKET = 192;

    private Magic() {
    }

    /** The reason to turn the file away, whatever it is; it is none of the accepted formats. */
    static NotAStillImage notAccepted(Bytes file) {
        for (Map.Entry<String, Reason> start : STARTS.entrySet()) {
            if (file.has(0, start.getKey())) {
                return new NotAStillImage(start.getValue(), "The content is that of another kind of file");
            }
        }
        if (file.has(4, "ftyp")) {
            return container(file);
        }
        if (file.has(0, "GIF8")) {
            return new NotAStillImage(Reason.ANIMATION, "A GIF file, which can hold an animation");
        }
        if (file.has(0, "RIFF")) {
            return riff(file);
        }
        if (isOldMovie(file) || isTransportStream(file)) {
            return new NotAStillImage(Reason.VIDEO, "A video stream");
        }
        if (file.has(257, "ustar") || file.has(2, "-lh")) {
            return new NotAStillImage(Reason.ARCHIVE, "An archive");
        }
        return TextMagic.reason(file)
                .map(reason -> new NotAStillImage(reason, "A text that describes a drawing or a document"))
                .orElseGet(() -> new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "No accepted picture format"));
    }

    private static NotAStillImage container(Bytes file) {
        String brand = file.latin1(8, 12).toLowerCase(Locale.ROOT);
        int end = (int) Math.min(file.length(), Math.max(16, file.u32(0)));
        for (int at = 8; at + 4 <= end; at += 4) {
            if (SEQUENCE_BRANDS.contains(file.latin1(at, at + 4))) {
                return new NotAStillImage(Reason.MULTIPLE_FRAMES, "An image sequence");
            }
        }
        return PICTURE_BRANDS.contains(brand)
                ? new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A HEIF, AVIF or raw picture")
                : new NotAStillImage(Reason.VIDEO, "A video container of brand " + brand.trim());
    }

    private static NotAStillImage riff(Bytes file) {
        if (file.has(8, "AVI ") || file.has(8, "AMV ") || file.has(8, "AVIX")) {
            return new NotAStillImage(Reason.VIDEO, "An AVI video");
        }
        return file.has(8, "ACON") ? new NotAStillImage(Reason.ANIMATION, "An animated cursor")
                : new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A RIFF file without a picture");
    }

    private static boolean isOldMovie(Bytes file) {
        return file.length() > 8 && OLD_MOVIE_ATOMS.contains(file.latin1(4, 8));
    }

    private static boolean isTransportStream(Bytes file) {
        return repeatsSync(file, 0, PACKET) || repeatsSync(file, 4, BLU_RAY_PACKET);
    }

    private static boolean repeatsSync(Bytes file, int first, int step) {
        for (int packet = 0; packet < 3; packet++) {
            if (!file.has(first + packet * step, "G")) {
                return false;
            }
        }
        return true;
    }
}
