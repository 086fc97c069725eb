package secondlook.oversight;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import secondlook.engine.accuracy.Proportion;
import secondlook.engine.face.ModelIdentity;
import secondlook.shared.Invalid;

/**
 * One record that the accuracy self-test wrote, read strictly: what is not there or makes no sense is Invalid.
 *
 * @param faceless of all images, those no face was found in
 * @param missed FNIR at rank 1: searches whose mate was not first
 * @param accepted TAR at FAR 0.1 %: pairs of one person above the score that one of a thousand pairs of two exceeds
 * @param acceptScore that score; null when there was no such pair
 * @param figures every line of the record but folder and file names, which may say who was in the test
 */
public record SelfTestReport(Instant at, ModelIdentity pack, int images, int people, Proportion faceless,
                             Proportion missed, Proportion accepted, Double acceptScore, String figures) {

    private static final String FIELD = "record";
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,79}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern NAMES = Pattern.compile("(folder|missedAtRank1)=.*");
    private static final int FIGURE_PARTS = 6;

    static SelfTestReport of(String record) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(record));
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid(FIELD, "This is no record of a self-test.");
        }
        ModelIdentity pack = new ModelIdentity(line(lines, "pack.name", LABEL), line(lines, "pack.version", LABEL),
                line(lines, "pack.sha256", SHA256), line(lines, "pack.templateVersion", LABEL));
        String score = figure(lines, "TAR_at_FAR_0.1_")[FIGURE_PARTS - 1];
        return new SelfTestReport(at(lines), pack, positive(lines, "images"), positive(lines, "people"),
                proportion(lines, "no_face_found"), proportion(lines, "FNIR_rank_1"),
                proportion(lines, "TAR_at_FAR_0.1_"), score.isEmpty() ? null : Double.valueOf(score),
                record.lines().filter(line -> !NAMES.matcher(line).matches()).collect(Collectors.joining("\n")));
    }

    /** For the trail. */
    String inWords() {
        return pack.name() + " " + pack.version() + ", " + images + " images of " + people + " people, no face found "
                + counts(faceless) + ", FNIR rank 1 " + counts(missed) + ", TAR at FAR 0.1 % " + counts(accepted);
    }

    private static String counts(Proportion proportion) {
        return proportion.count() + " of " + proportion.of();
    }

    private static String line(Properties lines, String key, Pattern rule) {
        String value = lines.getProperty(key, "").strip();
        if (!rule.matcher(value).matches()) {
            throw new Invalid(FIELD, "The line " + key + " is missing or wrong.");
        }
        return value;
    }

    private static Instant at(Properties lines) {
        try {
            return Instant.parse(lines.getProperty("at", ""));
        } catch (DateTimeException e) {
            throw new Invalid(FIELD, "The line at is missing or wrong.");
        }
    }

    private static int positive(Properties lines, String key) {
        int number = Integer.parseInt(line(lines, key, COUNT));
        if (number == 0) {
            throw new Invalid(FIELD, "The line " + key + " is missing or wrong.");
        }
        return number;
    }

    private static Proportion proportion(Properties lines, String name) {
        String[] parts = figure(lines, name);
        return new Proportion(Long.parseLong(parts[3]), Long.parseLong(parts[4]));
    }

    /** Value, interval, count, of how many, score: the value and the interval follow from the two counts. */
    private static String[] figure(Properties lines, String name) {
        String key = "figure.all." + name;
        String[] parts = lines.getProperty(key, "").split(";", -1);
        boolean right = parts.length == FIGURE_PARTS && parts[3].matches("\\d{1,18}") && parts[4].matches("\\d{1,18}")
                && Long.parseLong(parts[3]) <= Long.parseLong(parts[4])
                && parts[FIGURE_PARTS - 1].matches("(-?\\d\\.\\d{1,9})?");
        if (!right) {
            throw new Invalid(FIELD, "The line " + key + " is missing or wrong.");
        }
        return parts;
    }
}
