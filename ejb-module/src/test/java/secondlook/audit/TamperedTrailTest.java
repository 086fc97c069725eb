package secondlook.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import secondlook.trail.BundleVerifier;
import secondlook.trail.Entry;
import secondlook.trail.Personal;
import secondlook.trail.Verdict;

/** Takes true JSON lines out of the database, all and a part, and spoils them; the verifier says where and how. */
class TamperedTrailTest {

    /** Lines in front of the entries of the whole trail, and of a range. */
    private static final int HEAD = 3;
    private static final int HEAD_OF_RANGE = 7;

    @TempDir
    Path folder;

    private static List<String> exported;
    private static List<String> part;
    private static TrailOutside outside;

    private List<String> lines;

    /** Signed at 2 entries, at 5 and at 8; the part is the third and the fourth, which the chain links to the fifth. */
    @BeforeAll
    static void exportATrailOfEight(@TempDir Path folder) throws Exception {
        outside = new TrailOutside();
        outside.key = TrailKey.in(folder, "test");
        outside.witnesses = Witnesses.of(List.of());
        try (Connection connection = TestDatabase.h2().getConnection()) {
            for (int signed : new int[] {2, 5, 8}) {
                Trail.append(connection, Trail.open(signed - (signed == 2 ? 1 : 2), signed));
                new Checkpoints(connection, new TrailTree.Memory()).sign(outside.key.signer(), Clock.systemUTC());
            }
            exported = lines(connection, folder, null, null);
            part = lines(connection, folder, 3L, 4L);
        }
    }

    private static List<String> lines(Connection connection, Path folder, Long first, Long last) throws Exception {
        Path export = folder.resolve("true.jsonl");
        try (OutputStream out = Files.newOutputStream(export)) {
            new TrailExport(connection, Trail.PERSONAL, new ExportRequest(new AuditQuery(null, null, null, null, null,
                    null, 0, 0), first, last, ExportForm.LINES)).signed(outside.head(connection), out);
        }
        return Files.readAllLines(export);
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
        assertThat(lines).hasSize(HEAD + 8);
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().facts()).anyMatch(fact -> fact.startsWith("8 entries of 8 were read: 8 with"));
    }

    @Test
    @Verifies(value = Clause.AUDIT_TRAIL, refusal = false)
    void untouchedPartHoldsAndIsLinkedToTheNextSignedEntry() throws Exception {
        lines = new ArrayList<>(part);
        assertThat(lines).hasSize(HEAD_OF_RANGE + 2);
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().facts()).contains("The selection is entries 3 to 4: they must be there without a gap.",
                "The chain was derived anew from entry 3 to the signed one of 5 entries.");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void changedFieldIsFound(String field) throws Exception {
        for (List<String> all : List.of(exported, part)) {
            lines = new ArrayList<>(all);
            int at = all == part ? HEAD_OF_RANGE : HEAD + 2;
            String before = lines.get(at);
            lines.set(at, before.replaceFirst("(\\\\\"" + field + "\\\\\":(?:\\\\\")?)", "$17"));
            assertThat(lines.get(at)).isNotEqualTo(before);
            assertBadAt(3, "");
        }
    }

    @Test
    void deletedEntryIsFound() throws Exception {
        lines.remove(HEAD + 1);
        assertBadAt(2, "MISSING");
    }

    @Test
    void swappedEntriesAreFound() throws Exception {
        Collections.swap(lines, HEAD + 2, HEAD + 3);
        assertBadAt(3, "OUT_OF_ORDER");
    }

    @Test
    void repeatedEntryIsFound() throws Exception {
        lines.add(HEAD + 3, lines.get(HEAD + 2));
        assertBadAt(4, "INSERTED");
    }

    @Test
    void cutTailIsFoundByTheCheckpoint() throws Exception {
        lines.remove(HEAD + 7);
        assertBadAt(8, "CUT_OFF");
    }

    @Test
    void changedCheckpointIsFound() throws Exception {
        lines.set(2, lines.get(2).replace("\\u000a8\\u000a", "\\u000a7\\u000a"));
        assertBadAt(0, "SIGNATURE");
    }

    @Test
    void garbageIsFound() throws Exception {
        lines.set(HEAD + 3, "{\"seq\":4");
        assertBadAt(4, "UNREADABLE");
    }

    @Test
    void brokenLinkOfAPartIsFound() throws Exception {
        lines = new ArrayList<>(part);
        lines.set(HEAD_OF_RANGE - 1, lines.get(HEAD_OF_RANGE - 1).replaceFirst("to 5.u000a....", "to 5\\\\u000aAAAA"));
        assertBadAt(3, "CHAIN");
    }

    @Test
    void missingDatabaseIsNoSuccess() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(VerifyCommand.run(Map.of(), new PrintStream(printed, true, StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("name the database by SECONDLOOK_DB_URL");
    }

    private void assertBadAt(int entry, String damage) throws Exception {
        assertThat(verify().findings()).isNotEmpty();
        assertThat(verify().findings().get(0).words()).contains(damage + " entry " + entry + " ");
    }

    private Verdict verify() throws IOException {
        return BundleVerifier.verify(Files.write(folder.resolve("given.jsonl"), lines),
                Optional.of(outside.verifier()), List.of(), List.of());
    }
}
