package secondlook.reports;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** An invented report, printed once at start-up to warm the engine; marked as a demonstration, never kept. */
final class Sample {

    private static final Instant TIME = Instant.EPOCH;
    private static final String TEXT = "Sample, not a report. ";
    private static final String HASH = "0".repeat(64);

    private Sample() {
    }

    static SupplementalReport report() {
        SupplementalReport.Examination examination = new SupplementalReport.Examination(TEXT, TEXT, TIME, TEXT,
                TEXT.repeat(40), HASH, "0");
        List<SupplementalReport.Candidate> candidates = IntStream.rangeClosed(1, 20)
                .mapToObj(rank -> new SupplementalReport.Candidate(rank, TEXT, 0.5, TEXT, TEXT)).toList();
        SupplementalReport.SignOff signOff = new SupplementalReport.SignOff(TEXT, TEXT, TEXT, TIME, HASH);
        byte[] picture = picture();
        return new SupplementalReport(
                new SupplementalReport.Issue(TEXT, 1, null, TIME, ZoneId.of("UTC"),
                        new SupplementalReport.Department(TEXT, TEXT, TEXT), "SAMPLE"),
                new SupplementalReport.CaseRequest(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT,
                        new SupplementalReport.Requester(TEXT, TEXT, TEXT, TEXT, TEXT), TIME, null),
                TEXT.repeat(20),
                new SupplementalReport.Probe(TEXT, TEXT, 8, 8, HASH, picture, null, TEXT, List.of(TEXT)),
                new SupplementalReport.Search(new SupplementalReport.Model(TEXT, TEXT, HASH, TEXT),
                        new SupplementalReport.Gallery(TEXT, 1), TEXT, 20, TIME, TEXT, TEXT,
                        new SupplementalReport.ListProof(TEXT, 1, 20, 0.5, 1, null),
                        new SupplementalReport.Quality(TEXT, List.of(
                                new SupplementalReport.Measure(TEXT, TEXT, TEXT, TEXT)), List.of(), TEXT)),
                candidates,
                new SupplementalReport.Lead(1, TEXT, 0.5, TEXT, TEXT, null, picture),
                examination, examination, new SupplementalReport.Consultation(TEXT, TEXT, TEXT),
                new SupplementalReport.SupervisorSignOff(TEXT, TEXT, TIME, TEXT, HASH),
                List.of(signOff, signOff, signOff), TEXT);
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
