package secondlook.engine.image;

import java.util.HashSet;
import java.util.Set;
import secondlook.engine.image.NotAStillImage.Reason;

/** Walks the chain of directories of a TIFF: exactly one page; a thumbnail in a sub-directory is not a page. */
final class TiffStructure {

    private static final int MOST_DIRECTORIES = 64;

    private final Bytes file;
    private TiffPage first;
    private int pages;
    private int end;

    private TiffStructure(Bytes file) {
        this.file = file;
    }

    static Header read(Bytes file) throws NotAStillImage {
        boolean little = file.has(0, "II");
        return new TiffStructure(little ? file.asLittleEndian() : file).walk();
    }

    private Header walk() throws NotAStillImage {
        if (file.has(8, "CR") || file.u16(2) != 42) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A raw picture or a BigTIFF");
        }
        Set<Integer> seen = new HashSet<>();
        for (int at = file.place(4); at != 0; at = file.place(at + 2 + 12 * file.u16(at))) {
            if (!seen.add(at) || seen.size() > MOST_DIRECTORIES) {
                throw new NotAStillImage(Reason.UNREADABLE, "The TIFF's directories run in a circle");
            }
            TiffPage page = TiffPage.read(file, at);
            pages += page.isPage() ? 1 : 0;
            first = first == null ? page : first;
            end = Math.max(end, page.end());
            for (int place : page.below()) {
                end = Math.max(end, TiffPage.read(file, place).end());
            }
        }
        if (pages > 1) {
            throw new NotAStillImage(Reason.MULTIPLE_FRAMES, "A TIFF with " + pages + " pages");
        }
        if (first == null || !first.isPage()) {
            throw new NotAStillImage(Reason.UNSUPPORTED_FORMAT, "A TIFF that does not begin with its picture");
        }
        return first.header().endingAt(end);
    }
}
