package secondlook.intake;

import java.time.Instant;

/** What is known of a probe; sizes in pixels (upright) and bytes. erasedAt is null while the picture exists. */
public record ProbeView(String fileName, String format, int width, int height, long bytes, String sha256,
                        Instant receivedAt, Instant erasedAt) {
}
