package secondlook.gallery;

import java.util.List;

/**
 * Items of one import that are written together or not at all.
 *
 * @param worked runs since reading them began
 */
public record ImportBatch(long importId, List<ImportRead> reads, Stopwatch worked) {

    public ImportBatch {
        reads = List.copyOf(reads);
    }
}
