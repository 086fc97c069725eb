package secondlook.engine.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.engine.gallery.file.Layout;
import secondlook.engine.gallery.scan.Codes;

/** What a template takes, on disk and in memory. */
class GallerySizeTest {

    private static final double MEMORY = 528;
    private static final double DISK = 2048;

    @TempDir
    Path folder;

    @Test
    void largeGalleryStaysWithinTenPercentOfTheArithmetic() {
        int[] sizes = {1_000_000, 10_000_000};
        for (int size : sizes) {
            long slots = Layout.first(Layout.segments(size) - 1) + (long) Layout.capacity(Layout.segments(size) - 1);
            double index = 4.0 * Integer.highestOneBit((int) (size * 4L / 3)) * 2;
            double tree = 2.0 * size / MerkleTree.BLOCK * 56;
            assertThat((slots * (double) Codes.BYTES + index + tree) / size).isLessThan(1.1 * MEMORY);
            assertThat(slots * 2112.0 / size).isLessThan(1.1 * DISK);
        }
    }

    /** Of one more segment of the largest size: what the first, small ones waste does not grow with a gallery. */
    @Test
    void measuredMemoryAndDiskAgreeWithTheArithmetic() {
        try (GalleryStore store = GalleryStore.open(folder, "v", null)) {
            int small = Layout.first(8);
            fill(store, small);
            long memoryBefore = used();
            long diskBefore = bytes();
            fill(store, small + Layout.LARGEST);
            double memory = (used() - memoryBefore) / (double) Layout.LARGEST;
            double disk = (bytes() - diskBefore) / (double) Layout.LARGEST;
            System.out.printf("a template takes %.0f bytes of memory and %.0f on disk%n", memory, disk);
            assertThat(memory).isBetween(500.0, 1.1 * MEMORY);
            assertThat(disk).isBetween(DISK, 1.1 * DISK);
        }
    }

    private static void fill(GalleryStore store, int size) {
        Templates made = new Templates(size);
        while (store.current().size() < size) {
            int from = store.current().size();
            List<Enrolled> part = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + 2_000); i++) {
                part.add(new Enrolled(i, made.isotropic()));
            }
            store.append(part);
        }
    }

    @Test
    void everySlotHasOneSegmentAndSegmentsFollowEachOther() {
        int slot = 0;
        for (int segment = 0; segment < 12; segment++) {
            assertThat(Layout.first(segment)).isEqualTo(slot);
            assertThat(Layout.segmentOf(slot)).isEqualTo(segment);
            slot += Layout.capacity(segment);
            assertThat(Layout.segmentOf(slot - 1)).isEqualTo(segment);
            assertThat(Layout.segments(slot)).isEqualTo(segment + 1);
            assertThat(Layout.capacity(segment) % Codes.BLOCK).isZero();
        }
    }

    @Test
    void smallGalleryCostsLittle() {
        try (GalleryStore store = GalleryStore.open(folder, "v", null)) {
            store.append(Templates.enrolled(new Templates(1).isotropic(200)));
            assertThat(bytes()).isLessThan(1_000_000);
            assertThat(store.current().search(new Templates(2).isotropic(), 50).best()).hasSize(50);
        }
        assertThat(Layout.capacity(0) * Codes.BYTES).isLessThan(200_000);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private long bytes() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            long sum = 0;
            for (Path file : all) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
