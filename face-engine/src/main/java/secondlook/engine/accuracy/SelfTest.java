package secondlook.engine.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import secondlook.engine.accuracy.SampleFolder.Taken;
import secondlook.engine.face.FaceEngine;
import secondlook.engine.face.ModelPack;

/**
 * The accuracy self-test: images of known people in, figures with intervals out. Enrols one image of each person and
 * searches the others; keeps templates only, two kilobytes an image.
 */
public final class SelfTest {

    /** Whom a file shows: the part of its name before the first dash. */
    public static final Pattern SUBJECT = Pattern.compile("^[^-]+");

    private final FaceEngine engine;
    private final Pattern subject;
    private final Map<String, String> groups;

    /** @param groups the group of a file's name or of a subject; empty when there are none */
    public SelfTest(FaceEngine engine, Pattern subject, Map<String, String> groups) {
        this.engine = engine;
        this.subject = subject;
        this.groups = Map.copyOf(groups);
    }

    /**
     * What a test found.
     *
     * @param pack of the models it was made with
     * @param people with an image enrolled
     * @param missed the images whose mate was not first, by name
     * @param problems the files that gave no template, with the reason
     */
    public record Result(Instant at, ModelPack pack, String folder, int images, int people, Figures figures,
            List<String> missed, Map<String, String> problems, DetCurve curve) {
    }

    /** @param progress told the number of files done */
    public Result run(Path folder, Instant at, IntConsumer progress) throws IOException {
        List<Taken> taken = new SampleFolder(engine, subject).take(folder, progress);
        List<Sample> samples = taken.stream().map(Taken::sample).flatMap(Optional::stream).toList();
        Searches searches = Searches.of(samples);
        Map<String, String> problems = new TreeMap<>();
        taken.stream().filter(file -> !file.problem().isEmpty())
                .forEach(file -> problems.put(file.name(), file.problem()));
        List<String> missed = searches.mated().stream().filter(search -> search.rank().orElse(0) != 1)
                .map(search -> search.probe().name()).sorted().toList();
        return new Result(at, engine.pack(), folder.toAbsolutePath().normalize().toString(), samples.size(),
                searches.enrolled().size(), Figures.of(samples, searches, groupsOf(samples)), missed, problems,
                DetCurve.of(searches));
    }

    private Map<String, String> groupsOf(List<Sample> samples) {
        Map<String, String> byName = new HashMap<>();
        for (Sample sample : samples) {
            String file = Path.of(sample.name()).getFileName().toString();
            String group = groups.getOrDefault(sample.name(), groups.getOrDefault(file, groups.get(sample.subject())));
            if (group != null) {
                byName.put(sample.name(), group);
            }
        }
        return byName;
    }
}
