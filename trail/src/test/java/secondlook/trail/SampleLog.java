package secondlook.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A log in memory with made-up entries, its keys, and checkpoints at any size; the same for the same seed. */
final class SampleLog {

    static final Instant BEGAN = Instant.parse("2026-11-01T08:00:00Z");
    static final String ORIGIN = "second-look.example/trail";

    final SignerKey log = key(ORIGIN, VerifierKey.LOG);
    final SignerKey witness = key("witness.example/w1", VerifierKey.WITNESS);
    final List<Entry> entries = new ArrayList<>();
    final List<byte[]> salts = new ArrayList<>();
    final List<Personal> personals = new ArrayList<>();
    final List<Note> retirements = new ArrayList<>();
    final List<Note> erasures = new ArrayList<>();
    final Set<Long> erased = new HashSet<>();
    long retiredTo;

    SampleLog(int size) {
        Random random = new Random(size);
        for (int i = 1; i <= size; i++) {
            byte[] salt = new byte[Personal.SALT];
            random.nextBytes(salt);
            add(salt, new Personal("examiner" + i % 7, "Exam \"" + i % 7 + "\" \u00dcn\u00ef", "CIU", "26-" + i,
                    "robbery,\nwarrant " + i, i % 3 == 0 ? null : "detail " + i, "10.0.0." + i % 250, "ws-" + i % 5));
        }
    }

    static SignerKey key(String name, byte algorithm) {
        try {
            return SignerKey.of(name, algorithm, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(byte[] salt, Personal personal) {
        int seq = entries.size() + 1;
        salts.add(salt);
        personals.add(personal);
        entries.add(new Entry(seq, BEGAN.plusMillis(seq * 1_500L).plusNanos(1_000), "matching.search",
                seq % 11 == 0 ? "DENIED" : "ALLOWED", seq % 11 == 0 ? "307.5-3.1" : null, "EXAMINER",
                seq % 5 == 0 ? "county" : null, "request/" + seq, "ab".repeat(32), "c-" + seq,
                Personal.commitment(salt, personal.text())));
    }

    /** Replaces an entry as somebody would who can write everything but the keys. */
    void forge(int seq, String act) {
        Entry e = entries.get(seq - 1);
        entries.set(seq - 1, new Entry(e.sequence(), e.at(), act, e.outcome(), e.clause(), e.role(), e.agency(),
                e.object(), e.objectHash(), e.correlation(), e.personal()));
    }

    Levels levels() {
        Levels levels = new Levels();
        entries.forEach(entry -> levels.add(entry.leafHash()));
        return levels;
    }

    Note checkpoint(int size, SignerKey signer) {
        return Note.signed(new Checkpoint(ORIGIN, size, new Tree(levels()).root(size), chain(size),
                BEGAN.plusSeconds(size)).text(), signer);
    }

    Note checkpoint(int size) {
        return checkpoint(size, log);
    }

    Note cosigned(int size) {
        Note note = checkpoint(size);
        return note.with(List.of(note.cosign(witness, BEGAN.plusSeconds(size + 1))));
    }

    /** Retires the first entries with a signed statement. */
    void retire(int last) {
        retiredTo = last;
        Levels retired = new Levels();
        entries.subList(0, last).forEach(entry -> retired.add(entry.leafHash()));
        retirements.add(Note.signed(new Retirement(ORIGIN, 1, last, BEGAN.plusSeconds(9), new Tree(retired).root(last))
                .text(), log));
    }

    /** Erases the personal parts of entries with a signed statement. */
    void erase(long order, List<Long> numbers) {
        erased.addAll(numbers);
        erasures.add(Note.signed(Erasure.of(ORIGIN, order, numbers, BEGAN.plusSeconds(9)).text(), log));
    }

    ExportHead head(Note newest, List<Note> others) {
        return new ExportHead(log.verifier(), List.of(witness.verifier()), newest, others, retirements,
                erasures);
    }

    ExportRow row(int seq) {
        Entry entry = entries.get(seq - 1);
        boolean retired = seq <= retiredTo;
        boolean gone = retired || erased.contains((long) seq);
        return new ExportRow(seq, entry.leafHash(), retired ? null : entry.text(), gone ? null : salts.get(seq - 1),
                gone ? null : personals.get(seq - 1).text());
    }

    /** The whole log up to a size, on that checkpoint. */
    Parts whole(Note newest, List<Note> others) {
        int size = (int) Checkpoint.parse(newest.text()).size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BundleWriter.whole(out, head(newest, others),
                    IntStream.rangeClosed(1, size).mapToObj(this::row).iterator());
            return Parts.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole log with a cosigned checkpoint of its size and two older ones. */
    Parts whole() {
        int size = entries.size();
        return whole(cosigned(size), List.of(cosigned(size / 3), checkpoint(size / 2)));
    }

    /** A range with the chain from the entry in front of it to the next checkpoint of {@link #sound()}. */
    Selection range(int from, int to) {
        int size = entries.size();
        int end = to <= size / 3 ? size / 3 : to <= size / 2 ? size / 2 : size;
        return Selection.range(from, to, new RangeChain(chain(from - 1), end,
                entries.subList(to, end).stream().map(Entry::leafHash).toList()));
    }

    private byte[] chain(int size) {
        byte[] chain = Hashes.empty();
        for (Entry entry : entries.subList(0, size)) {
            chain = Hashes.node(chain, entry.leafHash());
        }
        return chain;
    }

    private ExportHead sound() {
        int size = entries.size();
        return head(cosigned(size), List.of(cosigned(size / 3), checkpoint(size / 2)));
    }

    Parts selection(Selection what, List<Integer> chosen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BundleWriter.selection(out, sound(), what, chosen.stream().map(this::row).iterator(), new Tree(levels()));
            return Parts.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole log as JSON lines. */
    Parts wholeLines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LinesWriter.whole(out, sound(), IntStream.rangeClosed(1, entries.size()).mapToObj(this::row).iterator());
            return Parts.lines(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chosen entries as JSON lines. */
    Parts lines(Selection what, List<Integer> chosen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LinesWriter.selection(out, sound(), what, chosen.stream().map(this::row).iterator(), new Tree(levels()));
            return Parts.lines(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
