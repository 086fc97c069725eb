package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every damage is found, with its kind, its first bad entry and the least evidence; by both verifiers alike. */
class TamperingTest {

    private static final List<TamperCase> CASES = Stream.of(new EntryTampering(), new PersonalTampering(),
            new SignedTampering(), new SelectionTampering(), new ChainTampering(), new LinesTampering())
            .flatMap(cases -> cases.all().stream()).toList();

    @TempDir
    private Path folder;

    static List<TamperCase> cases() {
        return CASES;
    }

    @Test
    void thereAreAtLeast450DifferentCases() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(450);
        assertThat(CASES.stream().map(TamperCase::name).distinct().count()).isGreaterThanOrEqualTo(450);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFound(TamperCase damaged) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifierCommand.run(arguments(damaged, 0).toArray(String[]::new), new PrintStream(out, true,
                StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("VERDICT " + damaged.finding() + "\n");
        assertThat(code).isEqualTo(1);
    }

    private List<String> arguments(TamperCase damaged, int number) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(damaged.parts().write(folder.resolve(number + ".zip")).toString());
        words.addAll(List.of("--key", damaged.log().log.verifier().toString(), "--witness",
                damaged.log().witness.verifier().toString()));
        for (Note held : damaged.held()) {
            Path file = folder.resolve(number + ".held" + words.size());
            words.addAll(List.of("--checkpoint", Files.writeString(file, held.toString()).toString()));
        }
        return words;
    }

    /** All findings, not only the first; sound exports among them. */
    @Test
    void theVerifierInPythonFindsTheSame() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Python.isThere(), "python3 is not installed: the second verifier was not compared");
        List<TamperCase> all = new ArrayList<>(CASES);
        SampleLog log = new SampleLog(700);
        all.add(new TamperCase("sound", log, log.whole(), List.of(log.checkpoint(699)), "OK"));
        log.retire(300);
        all.add(new TamperCase("sound, retired", log, log.whole(), List.of(), "OK"));
        all.add(new TamperCase("sound selection", log, log.selection(Selection.by("case"), List.of(3, 301, 700)),
                List.of(), "OK"));
        all.add(new TamperCase("sound lines, retired", log, log.wholeLines(), List.of(), "OK"));
        log.erase(1, List.of(301L, 302L, 700L));
        log.erase(12, List.of(650L));
        Note linked = Note.signed(log.checkpoint(700).text() + CheckpointLink.to(log.checkpoint(350)).line(), log.log);
        all.add(new TamperCase("sound, linked", log, log.whole(linked.with(List.of(linked.cosign(log.witness,
                SampleLog.BEGAN))), List.of(log.checkpoint(350), log.checkpoint(233))), List.of(), "OK"));
        all.add(new TamperCase("sound, erased", log, log.whole(), List.of(), "OK"));
        all.add(new TamperCase("sound lines, erased", log, log.wholeLines(), List.of(), "OK"));
        all.add(new TamperCase("sound lines of a case", log, log.lines(Selection.by("case"), List.of(3, 301, 700)),
                List.of(), "OK"));
        all.add(new TamperCase("sound lines of a range", log, log.lines(log.range(299, 301), List.of(299, 300, 301)),
                List.of(), "OK"));
        all.add(new TamperCase("sound range", log, log.selection(log.range(299, 301), List.of(299, 300, 301)),
                List.of(), "OK"));
        List<List<String>> commands = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            commands.add(arguments(all.get(i), i));
        }
        List<String> python = Python.verdicts(commands);
        assertThat(python).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            assertThat(python.get(i)).as(all.get(i).name()).isEqualTo(java(commands.get(i)))
                    .contains("VERDICT " + all.get(i).finding());
        }
    }

    private static String java(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifierCommand.run(words.toArray(String[]::new), new PrintStream(out, true,
                StandardCharsets.UTF_8));
        return Python.words(code, out.toString(StandardCharsets.UTF_8));
    }

    /** What nobody can see: the limit that docs/auditors-guide.md names. */
    @Test
    void aRewriteWithTheLogsKeyAfterTheNewestWitnessedEntryIsNotSeen() throws IOException {
        SampleLog log = new SampleLog(600);
        SampleLog forged = new SampleLog(600);
        forged.forge(500, "matching.viewed");
        Parts parts = forged.whole(forged.checkpoint(600, log.log), List.of(log.cosigned(400)));
        Path export = parts.write(folder.resolve("forged.zip"));
        Verdict verdict = BundleVerifier.verify(export, Optional.of(log.log.verifier()),
                List.of(log.witness.verifier()), List.of());
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.facts()).anyMatch(fact -> fact.contains(
                "for entries 401 to 600 there is only the log's word"));
    }
}
