package secondlook.engine.accuracy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import secondlook.engine.accuracy.Figures.Figure;
import secondlook.engine.accuracy.SelfTest.Result;

/**
 * The files of one test, named by its moment in UTC: {@code selftest-20260102T030405Z.properties} for machines (pack,
 * date and every figure as {@code figure.GROUP.NAME=value;low;high;count;of;threshold}), the same figures as CSV, the
 * outcome of every file that gave no template, and the DET plot.
 */
final class SelfTestRecord {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Result result;
    private final Path folder;
    private final String stem;

    private SelfTestRecord(Result result, Path folder) {
        this.result = result;
        this.folder = folder;
        this.stem = "selftest-" + MOMENT.format(result.at());
    }

    /** @return the files written */
    static List<Path> write(Result result, Path folder) throws IOException {
        Files.createDirectories(folder);
        SelfTestRecord written = new SelfTestRecord(result, folder);
        return List.of(written.record(), written.figures(), written.problems(), written.plot());
    }

    private Path record() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "at=" + result.at(),
                "pack.name=" + result.pack().name(),
                "pack.version=" + result.pack().version(),
                "pack.templateVersion=" + result.pack().templateVersion(),
                "pack.sha256=" + result.pack().identity().sha256(),
                "folder=" + result.folder().replace("\\", "\\\\"),
                "images=" + result.images(),
                "people=" + result.people(),
                "filesWithoutTemplate=" + result.problems().size(),
                "missedAtRank1=" + String.join(",", result.missed()).replace("\\", "\\\\")));
        for (Figure figure : result.figures().all()) {
            lines.add("figure." + key(figure.group()) + "." + key(figure.name()) + "=" + numbers(figure, ";"));
        }
        return lines("properties", lines);
    }

    private Path figures() throws IOException {
        List<String> lines = new ArrayList<>(List.of("group,figure,value,low95,high95,count,of,threshold"));
        for (Figure figure : result.figures().all()) {
            lines.add(quoted(figure.group()) + "," + quoted(figure.name()) + "," + numbers(figure, ","));
        }
        return lines("csv", lines);
    }

    private Path problems() throws IOException {
        List<String> lines = new ArrayList<>(List.of("file,problem"));
        for (Map.Entry<String, String> problem : result.problems().entrySet()) {
            lines.add(quoted(problem.getKey()) + "," + quoted(problem.getValue()));
        }
        Path file = folder.resolve(stem + "-files.csv");
        return write(file, lines);
    }

    private Path plot() throws IOException {
        Path file = folder.resolve(stem + ".png");
        result.curve().draw(file, "DET, " + result.pack().name() + " " + result.pack().version() + ", "
                + result.images() + " images of " + result.people() + " people");
        return file;
    }

    private static String numbers(Figure figure, String between) {
        Proportion proportion = figure.proportion();
        return String.join(between, number(proportion.value()), number(proportion.low()), number(proportion.high()),
                String.valueOf(proportion.count()), String.valueOf(proportion.of()), number(figure.threshold()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
    }

    private static String key(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]+", "_");
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String quoted(String text) {
        String safe = text.matches("(?s)^[=+@\\t\\r-].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private Path lines(String kind, List<String> lines) throws IOException {
        return write(folder.resolve(stem + "." + kind), lines);
    }

    /** Under its name only when it is whole: the server may be looking for records. */
    private static Path write(Path file, List<String> lines) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(part)) {
            for (String line : lines) {
                out.write(line.replace('\n', ' ').replace('\r', ' '));
                out.write('\n');
            }
        }
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
