package secondlook.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import secondlook.trail.BundleVerifier;
import secondlook.trail.BundleWriter;
import secondlook.trail.Checkpoint;
import secondlook.trail.Entry;
import secondlook.trail.ExportHead;
import secondlook.trail.ExportRow;
import secondlook.trail.Hashes;
import secondlook.trail.Levels;
import secondlook.trail.Note;
import secondlook.trail.Personal;
import secondlook.trail.SignerKey;
import secondlook.trail.Tree;
import secondlook.trail.Verdict;
import secondlook.trail.VerifierKey;

/**
 * Writes an export of made-up entries of about 300 bytes and verifies it again and again. Arguments: how many entries
 * (1,000,000), whether with personal parts (true).
 */
public final class TrailBenchmark {

    private static final int RUNS = 9;
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Personal SOMEBODY = new Personal("examiner1", "First Examiner", "Crime Intelligence Unit",
            "26-1234567", "armed robbery, active investigation, warrant requested", "rank 1 of 20", "10.1.2.3",
            "ws-12");

    private TrailBenchmark() {
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        boolean personal = arguments.length < 2 || Boolean.parseBoolean(arguments[1]);
        Path file = Files.createTempFile("trail", ".zip");
        try {
            SignerKey log = SignerKey.of("second-look.example/trail", VerifierKey.LOG,
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            Levels levels = write(file, log, entries, personal);
            System.out.printf("%,d entries, %s personal parts, export of %,d MB%n", entries,
                    personal ? "with" : "without", Files.size(file) >> 20);
            System.out.printf("inclusion proof %d bytes, consistency proof from half of it %d bytes%n",
                    new Tree(levels).inclusion(entries / 3, entries).size() * Hashes.LENGTH,
                    new Tree(levels).consistency(entries / 2, entries).size() * Hashes.LENGTH);
            measure(file, log);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file, SignerKey log) throws IOException {
        long[] times = new long[RUNS];
        ProcessHandle own = ProcessHandle.current();
        Duration before = own.info().totalCpuDuration().orElse(Duration.ZERO);
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            Verdict verdict = BundleVerifier.verify(file, Optional.of(log.verifier()), List.of(), List.of());
            times[run] = (System.nanoTime() - began) / 1_000_000;
            if (!verdict.holds()) {
                throw new IllegalStateException(verdict.findings().toString());
            }
        }
        Duration used = own.info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
        System.out.printf("verified: first %d ms, best %d ms, median %d ms; processor time of one %d ms%n", times[0],
                Arrays.stream(times).min().orElseThrow(), Arrays.stream(times).sorted().toArray()[RUNS / 2],
                used.toMillis() / RUNS);
    }

    private static Levels write(Path file, SignerKey log, int entries, boolean personal) throws IOException {
        Levels levels = new Levels();
        byte[] chain = Hashes.empty();
        List<byte[]> leaves = new ArrayList<>(entries);
        for (Iterator<ExportRow> rows = rows(entries, personal, null); rows.hasNext();) {
            byte[] leaf = rows.next().leafHash();
            leaves.add(leaf);
            levels.add(leaf);
            chain = Hashes.node(chain, leaf);
        }
        Note note = Note.signed(new Checkpoint(log.verifier().name(), entries, new Tree(levels).root(entries), chain,
                BEGAN).text(), log);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            BundleWriter.whole(out, new ExportHead(log.verifier(), List.of(), note, List.of(), List.of(), List.of()),
                    rows(entries, personal, leaves));
        }
        return levels;
    }

    /** The same rows each time; hashes are computed where they are not given. */
    private static Iterator<ExportRow> rows(int entries, boolean personal, List<byte[]> leaves) {
        Random random = new Random(1);
        String text = SOMEBODY.text();
        return LongStream.rangeClosed(1, entries).mapToObj(seq -> {
            byte[] salt = new byte[Personal.SALT];
            random.nextBytes(salt);
            Entry entry = new Entry(seq, BEGAN.plusMillis(seq), "matching.search", "ALLOWED", null, "EXAMINER", null,
                    "request/" + seq, "ab".repeat(16), "c-" + seq, Personal.commitment(salt, text));
            byte[] leaf = leaves == null ? entry.leafHash() : leaves.get((int) seq - 1);
            return new ExportRow(seq, leaf, entry.text(), personal ? salt : null, personal ? text : null);
        }).iterator();
    }
}
