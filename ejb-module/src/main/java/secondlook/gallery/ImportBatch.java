package secondlook.gallery;

import java.time.Duration;
import java.util.List;

/** Items of one import that are written together or not at all; {@code worked} is the time spent on reading them. */
public record ImportBatch(long importId, List<ImportRead> reads, Duration worked) {

    public ImportBatch {
        reads = List.copyOf(reads);
    }
}
