package secondlook.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound exports hold, whole and in part, from the empty log on; the command says so. */
class BundleTest {

    @TempDir
    private Path folder;

    private Verdict verify(SampleLog log, Parts parts) throws IOException {
        return BundleVerifier.verify(parts.write(folder.resolve("export.zip")), Optional.of(log.log.verifier()),
                List.of(log.witness.verifier()), List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1_000})
    void aSoundLogHolds(int size) throws IOException {
        SampleLog log = new SampleLog(size);
        assertThat(verify(log, log.whole()).findings()).isEmpty();
    }

    @Test
    void aLogOfThreeLevelsOfTilesHolds() throws IOException {
        SampleLog log = new SampleLog(66_000);
        Verdict verdict = verify(log, log.whole(log.cosigned(66_000), List.of()));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.facts()).contains("66000 entries of 66000 were read: 66000 with their personal part, 0 whose"
                + " personal part was erased, 0 retired.");
    }

    @Test
    void erasedAndRetiredPartsAreCountedAndHold() throws IOException {
        SampleLog log = new SampleLog(600);
        log.retire(300);
        Parts parts = log.whole();
        assertThat(verify(log, parts).findings()).isEmpty();
        log.erase(1, LongStream.rangeClosed(513, 600).boxed().toList());
        parts = log.whole();
        assertThat(parts.parts).doesNotContainKey("personal/002.p/88");
        Verdict verdict = verify(log, parts);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.facts()).anyMatch(fact -> fact.contains(
                "212 with their personal part, 88 whose personal part was erased, 300 retired"))
                .contains("Without their personal part: entries 513 to 600.",
                        "Signed statements of erasure: 1, of 88 entries.");
    }

    @Test
    void aSelectionHoldsEntryByEntry() throws IOException {
        SampleLog log = new SampleLog(700);
        log.retire(20);
        assertThat(verify(log, log.selection(Selection.by("case"), List.of(1, 20, 21, 256, 257, 700))).findings())
                .isEmpty();
        assertThat(verify(log, log.selection(log.range(254, 258), List.of(254, 255, 256, 257, 258))).findings())
                .isEmpty();
    }

    @Test
    void aSelectionSaysWhetherItCanShowThatNothingIsLeftOut() throws IOException, InterruptedException {
        SampleLog log = new SampleLog(300);
        Parts range = log.selection(log.range(4, 6), List.of(4, 5, 6));
        Parts byCase = log.selection(Selection.by("case within entries 1 to 300"), List.of(4, 6));
        for (Parts sound : List.of(range, byCase)) {
            String says = sound == range ? "The selection is entries 4 to 6: they must be there without a gap."
                    : "The selection is by case within entries 1 to 300: nothing shows whether entries that belong to"
                    + " it were left out. Ask for the range, or for the whole log.";
            assertThat(verify(log, sound).facts()).contains(says);
            Path file = sound.write(folder.resolve("said.zip"));
            assertThat(Python.outputs(List.of(List.of(file.toString(), "--key", log.log.verifier().toString())))
                    .get(0)).contains(says + "\n");
        }
        assertThat(verify(log, range.copy().set("selection", "\u001b[2J")).facts())
                .anyMatch(fact -> fact.startsWith("The selection is by something else: nothing shows"));
    }

    @Test
    void linesAreTheSameExportInAnotherForm() throws IOException, InterruptedException {
        SampleLog log = new SampleLog(600);
        log.retire(20);
        List<Integer> all = IntStream.rangeClosed(299, 301).boxed().toList();
        assertThat(verify(log, log.wholeLines())).isEqualTo(verify(log, log.whole()));
        assertThat(verify(log, log.lines(log.range(299, 301), all))).isEqualTo(verify(log,
                log.selection(log.range(299, 301), all)));
        assertThat(verify(log, log.lines(log.range(299, 301), all)).facts())
                .contains("The chain was derived anew from entry 299 to the signed one of 600 entries.");
        Path file = log.wholeLines().write(folder.resolve("export.jsonl"));
        assertThat(run(0, file.toString(), "--key", log.log.verifier().toString(), "--entry", "517"))
                .contains("INCLUSION entry 517 HOLDS");
        assertThat(Python.outputs(List.of(List.of(file.toString(), "--key", log.log.verifier().toString()))).get(0))
                .contains("600 entries of 600 were read: 580 with their personal part", "VERDICT OK");
    }

    /** What cannot be read at all ends with 2, in both verifiers. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{\"seq\":1,\"leaf\":\"\"}", "{\"part\":\"checkpoint\",\"text\":\"\"",
        "{\"part\":\"checkpoint\",\"text\":\"\"}\n{\"part\":\"checkpoint\",\"text\":\"\"}",
        "{\"part\":\"checkpoint\",\"text\":\"\"}\n{\"part\":\"entries.jsonl\",\"text\":\"\"}",
        "{\"part\":\"tile/0/000\",\"text\":\"\"}", "{\"entries\":5,\"chain\":\"00\"}"})
    void linesThatAreNoExportAreRefused(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("x.jsonl"), text);
        assertThat(run(2, file.toString())).contains("VERDICT UNREADABLE");
        assertThat(Python.verdicts(List.of(List.of(file.toString())))).containsExactly("2 VERDICT UNREADABLE");
    }

    @Test
    void checkpointsKeptElsewhereAreHeldAgainstTheLog() throws IOException {
        SampleLog log = new SampleLog(300);
        Path kept = Files.writeString(folder.resolve("kept"), log.cosigned(299).toString());
        Path export = log.whole().write(folder.resolve("export.zip"));
        assertThat(BundleVerifier.verify(export, Optional.of(log.log.verifier()), List.of(log.witness.verifier()),
                List.of(kept)).findings()).isEmpty();
        Path selection = log.selection(Selection.by("case"), List.of(4)).write(folder.resolve("selection.zip"));
        Verdict verdict = BundleVerifier.verify(selection, Optional.of(log.log.verifier()), List.of(), List.of(kept));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.warnings()).anyMatch(warning -> warning.contains("does not link"));
    }

    @Test
    void keysOutOfTheExportAreUsedWithAWarningOnly() throws IOException {
        SampleLog log = new SampleLog(5);
        Path export = log.whole().write(folder.resolve("export.zip"));
        Verdict verdict = BundleVerifier.verify(export, Optional.empty(), List.of(), List.of());
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.warnings()).hasSize(2).anyMatch(warning -> warning.contains("published on paper"));
    }

    @Test
    void theCommandTellsVerdictProofsAndCodes() throws IOException {
        SampleLog log = new SampleLog(300);
        String export = log.whole().write(folder.resolve("export.zip")).toString();
        String key = log.log.verifier().toString();
        assertThat(run(0, export, "--key", key, "--entry", "17", "--between", "100", "300"))
                .contains("INCLUSION entry 17 HOLDS", "CONSISTENCY 100 to 300 HOLDS", "\nVERDICT OK\n");
        String selection = log.selection(Selection.by("case"), List.of(17)).write(folder.resolve("s.zip")).toString();
        assertThat(run(0, selection, "--key", key, "--entry", "17", "--between", "150", "300"))
                .contains("INCLUSION entry 17 HOLDS", "CONSISTENCY 150 to 300 HOLDS");
        String damaged = log.whole().entry(17, text -> text.replace("ALLOWED", "DENIED"))
                .write(folder.resolve("d.zip")).toString();
        assertThat(run(1, damaged, "--key", key)).contains("\nVERDICT CHANGED entry 17 evidence TREE\n");
        assertThat(run(2, folder.resolve("none.zip").toString())).contains("VERDICT UNREADABLE");
        assertThat(run(2)).contains("Usage:");
        String mistyped = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");
        assertThat(run(2, export, "--key", mistyped)).contains("mistyped");
        assertThat(run(2, export, "--entry", "301")).contains("the log has 300 entries");
    }

    private static String run(int code, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(VerifierCommand.run(words, new PrintStream(out, true, StandardCharsets.UTF_8))).as(String.join(" ",
                words) + "\n" + out).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anExportIsTheSameEachTimeItIsWritten() {
        SampleLog log = new SampleLog(300);
        assertThat(log.whole()).isEqualTo(log.whole());
    }

    @Test
    void whatIsNoExportIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), "no zip");
        assertThatThrownBy(() -> BundleVerifier.verify(file, Optional.empty(), List.of(), List.of()))
                .isInstanceOf(IOException.class);
    }
}
