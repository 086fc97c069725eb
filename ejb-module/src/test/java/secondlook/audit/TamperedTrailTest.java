package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import secondlook.policy.Clause;
import secondlook.policy.Verifies;
import secondlook.shared.TestDatabase;
import secondlook.trail.Entry;
import secondlook.trail.Personal;

/** Takes a true export and spoils it in every way; the verifier says where, and the command's exit code that. */
class TamperedTrailTest {

    @TempDir
    Path folder;

    private static List<String> exported;

    private List<String> lines;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void exportATrailOfFive(@TempDir Path folder) throws Exception {
        Path export = folder.resolve("true.jsonl");
        try (Connection connection = TestDatabase.h2().getConnection();
                OutputStream out = Files.newOutputStream(export)) {
            Head head = Trail.append(connection, Trail.open(1, 5));
            new TrailExport(connection, Trail.PERSONAL, new ExportRequest(new AuditQuery(null, null, null, null, null,
                    null, 0, 0), null, null, ExportForm.LINES)).lines(head, out);
        }
        exported = Files.readAllLines(export);
    }

    @BeforeEach
    void startFromTheTrueExport() {
        lines = new ArrayList<>(exported);
    }

    static Stream<String> fields() {
        return Stream.concat(Arrays.stream(Entry.class.getRecordComponents()),
                Arrays.stream(Personal.class.getRecordComponents())).map(RecordComponent::getName)
                .map(name -> name.equals("sequence") ? "seq" : name).filter(name -> !name.equals("personal"));
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void untouchedExportHolds() throws Exception {
        assertThat(verify()).isZero();
        assertThat(printed.toString()).contains("5 entries hold", "OK");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void changedFieldIsFound(String field) throws Exception {
        String before = lines.get(2);
        lines.set(2, before.replaceFirst("(\\\\\"" + field + "\\\\\":(?:\\\\\")?)", "$17"));
        assertThat(lines.get(2)).isNotEqualTo(before);
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void deletedEntryIsFound() throws Exception {
        lines.remove(1);
        assertBadAt(2, "missing");
    }

    @Test
    void swappedEntriesAreFound() throws Exception {
        Collections.swap(lines, 2, 3);
        assertBadAt(3, "missing");
    }

    @Test
    void repeatedEntryIsFound() throws Exception {
        lines.add(3, lines.get(2));
        assertBadAt(4, "out of order");
    }

    @Test
    void cutTailIsFoundByTheHead() throws Exception {
        lines.remove(4);
        assertBadAt(5, "cut off");
    }

    @Test
    void cutTailWithTheHeadIsFound() throws Exception {
        lines.subList(4, 6).clear();
        assertBadAt(5, "end is missing");
    }

    @Test
    void changedHeadIsFound() throws Exception {
        lines.set(5, lines.get(5).replaceAll("\"chain\":\"[0-9a-f]{4}", "\"chain\":\"ffff"));
        assertBadAt(6, "end does not belong");
    }

    @Test
    void garbageIsFound() throws Exception {
        lines.set(3, "{\"seq\":4");
        assertBadAt(4, "no entry");
    }

    @Test
    void missingFileIsNoSuccess() {
        assertThat(VerifyCommand.run(new String[] {folder.resolve("none").toString()}, Map.of(), out())).isEqualTo(2);
    }

    private void assertBadAt(int entry, String damage) throws Exception {
        assertThat(verify()).isEqualTo(1);
        assertThat(printed.toString()).contains("BAD at entry " + entry, damage);
    }

    private int verify() throws Exception {
        Path file = folder.resolve("given.jsonl");
        Files.write(file, lines);
        return VerifyCommand.run(new String[] {file.toString()}, Map.of(), out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }
}
