package secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The security document speaks of every item of ASVS 5.0.0 up to level 2, and its evidence exists. */
class SecurityDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| ([0-9][0-9., ]*) \\| [^|]+ \\| (met|part|gap|n/a) \\| .+\\|$");
    private static final Pattern ITEM = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern EVIDENCE = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    /** Section and its items of level 1 and 2; those of level 3 stand between and behind them. */
    private static final String ITEMS = """
            1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1-1 3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5
            3.7:1-2 4.1:1-3 4.2:1-1 4.3:1-2 4.4:1-4 5.1:1-1 5.2:1-3 5.3:1-2 5.4:1-3 6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4
            6.5:1-5 6.6:1-3 6.8:1-4 7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 8.1:1-2 8.2:1-3 8.3:1-1 8.4:1-1
            9.1:1-3 9.2:1-4 10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3 11.1:1-2 11.2:1-3 11.3:1-3
            11.4:1-4 11.5:1-1 11.6:1-1 12.1:1-3 12.2:1-2 12.3:1-4 13.1:1-1 13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4
            14.3:1-3 15.1:1-3 15.2:1-3 15.3:1-7 16.1:1-1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3""";

    private final String document = read(ROOT.resolve("docs/security.md"));

    @Test
    void everyItemHasOneStateAndWords() {
        Set<String> wanted = Stream.of(ITEMS.split("\\s+")).flatMap(SecurityDocumentTest::items)
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> stated = ROW.matcher(document).results()
                .flatMap(row -> ITEM.matcher(row.group(1)).results()).map(MatchResult::group);

        assertThat(stated).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void everyTestNamedAsEvidenceExists() throws IOException {
        Map<String, String> tests;
        try (Stream<Path> files = Files.walk(ROOT)) {
            tests = files.filter(file -> file.toString().contains("src/test/java"))
                    .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""),
                            SecurityDocumentTest::read, (one, other) -> one + other));
        }
        Function<MatchResult, Boolean> missing = named -> Optional.ofNullable(tests.get(named.group(1)))
                .filter(source -> named.group(2) == null || source.contains(" " + named.group(2))).isEmpty();

        assertThat(EVIDENCE.matcher(document).results().count()).isGreaterThan(40);
        assertThat(EVIDENCE.matcher(document).results().filter(missing::apply).map(MatchResult::group)).isEmpty();
    }

    private static Stream<String> items(String section) {
        String[] parts = section.split("[:-]");
        return Stream.iterate(Integer.parseInt(parts[1]), n -> n <= Integer.parseInt(parts[2]), n -> n + 1)
                .map(n -> parts[0] + "." + n);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
