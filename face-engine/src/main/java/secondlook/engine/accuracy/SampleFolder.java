package secondlook.engine.accuracy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import secondlook.engine.face.DetectedFace;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.Thoroughness;
import secondlook.engine.image.ImageDecoder;
import secondlook.engine.image.ImageLimits;
import secondlook.engine.image.NotAStillImage;
import secondlook.engine.quality.QualityKind;
import secondlook.engine.quality.QualityPanel;
import secondlook.engine.quality.QualityVerdict;

/** Turns the images of a folder, and of the folders in it, into samples. A bad file is named and never stops it. */
final class SampleFolder {

    private final FaceEngine engine;
    private final Pattern subject;

    /** @param subject what of a file's name says whom it shows: its first group, or all of it */
    SampleFolder(FaceEngine engine, Pattern subject) {
        this.engine = engine;
        this.subject = subject;
    }

    /**
     * What became of one file.
     *
     * @param sample empty when the file is no image that can be read, or its name has no subject
     * @param problem says what is wrong, empty when nothing is
     */
    record Taken(String name, Optional<Sample> sample, String problem) {
    }

    /** @param progress told the number of files done */
    List<Taken> take(Path folder, IntConsumer progress) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        AtomicInteger done = new AtomicInteger();
        return files.parallelStream().map(file -> {
            Taken taken = take(folder.relativize(file).toString(), file);
            progress.accept(done.incrementAndGet());
            return taken;
        }).toList();
    }

    private Taken take(String name, Path file) {
        Matcher matcher = subject.matcher(file.getFileName().toString());
        String shown = !matcher.find() ? null : matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        if (shown == null) {
            return new Taken(name, Optional.empty(), "the name has no subject: rename it, or say with --subject where"
                    + " its name has one");
        }
        try {
            if (Files.size(file) > ImageLimits.STANDARD.maxBytes()) {
                return new Taken(name, Optional.empty(), "larger than an image may be, "
                        + ImageLimits.STANDARD.maxBytes() / 1_000_000 + " MB: save it smaller");
            }
            Sample sample = sample(name, shown, ImageDecoder.upright(Files.readAllBytes(file)));
            return new Taken(name, Optional.of(sample), sample.template().isPresent() ? "" : "no face found");
        } catch (NotAStillImage e) {
            return new Taken(name, Optional.empty(), "no image that can be read: " + e.getMessage());
        } catch (IOException e) {
            return new Taken(name, Optional.empty(), "cannot be read: " + e.getMessage());
        }
    }

    private Sample sample(String name, String shown, BufferedImage picture) {
        List<DetectedFace> faces = engine.detect(picture, Thoroughness.ONE_FACE);
        if (faces.isEmpty()) {
            return new Sample(name, shown, Optional.empty(), false);
        }
        DetectedFace face = faces.get(0);
        return new Sample(name, shown, Optional.of(engine.template(picture, face)),
                frontal(engine.assess(picture, face)));
    }

    private static boolean frontal(QualityPanel panel) {
        return Stream.of(QualityKind.YAW, QualityKind.PITCH, QualityKind.OCCLUSION)
                .flatMap(kind -> panel.of(kind).stream())
                .allMatch(measure -> measure.verdict() == QualityVerdict.SUITABLE);
    }
}
