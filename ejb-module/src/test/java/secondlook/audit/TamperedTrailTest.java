package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
            TrailTable table = new TrailTable(connection);
            table.append(Trail.open(1, 5));
            TrailExport.write(table, out);
        }
        exported = Files.readAllLines(export);
    }

    @BeforeEach
    void startFromTheTrueExport() {
        lines = new ArrayList<>(exported);
    }

    static Stream<String> fields() {
        return Arrays.stream(AuditLine.class.getRecordComponents()).map(RecordComponent::getName);
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
        ObjectMapper json = new ObjectMapper();
        ObjectNode entry = (ObjectNode) json.readTree(lines.get(2));
        switch (field) {
            case "sequence" -> entry.put(field, 33);
            case "at" -> entry.put(field, "2026-11-22T10:00:03.123457Z");
            case "outcome" -> entry.put(field, "ALLOWED");
            default -> entry.put(field, entry.get(field).asText() + "x");
        }
        lines.set(2, json.writeValueAsString(entry));
        assertThat(verify()).isEqualTo(1);
        assertThat(printed.toString()).contains("2 entries hold", "BAD at entry 3");
    }

    @Test
    void fieldSetToNullIsFound() throws Exception {
        lines.set(2, lines.get(2).replace("\"detail\":\"refused\"", "\"detail\":null"));
        assertBadAt(3, "changed");
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
        assertBadAt(3, "out of order");
    }

    @Test
    void cutTailIsFoundByTheHead() throws Exception {
        lines.remove(4);
        assertBadAt(5, "cut off");
    }

    @Test
    void cutTailWithTheHeadIsFound() throws Exception {
        lines.subList(4, 6).clear();
        assertBadAt(5, "without its head");
    }

    @Test
    void changedHeadIsFound() throws Exception {
        lines.set(5, lines.get(5).replaceAll("\"hash\":\"[0-9a-f]{4}", "\"hash\":\"ffff"));
        assertBadAt(5, "head was changed");
    }

    @Test
    void entryResealedAloneBreaksTheChain() throws Exception {
        ObjectMapper json = new ObjectMapper();
        AuditLine forged = Trail.open(9).after(new Head(2, "f".repeat(64)));
        ObjectNode entry = (ObjectNode) json.readTree(lines.get(2));
        entry.put("at", forged.at().toString()).put("account", "ex9").put("caseNumber", forged.caseNumber())
                .put("correlationId", "c-9").put("previousHash", forged.previousHash()).put("hash", forged.hash());
        lines.set(2, json.writeValueAsString(entry));
        assertBadAt(3, "does not follow");
    }

    @Test
    void garbageIsFound() throws Exception {
        lines.set(3, "{\"sequence\":4");
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
