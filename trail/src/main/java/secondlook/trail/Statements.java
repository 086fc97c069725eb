package secondlook.trail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the checkpoints of an export and those kept elsewhere, and finds what their signatures alone show. */
final class Statements {

    private final Bundle bundle;
    private final VerifyRequest asked;
    private final List<Finding> findings;
    private final List<Statement> signed = new ArrayList<>();
    private final List<Retirement> retirements = new ArrayList<>();
    private final List<Erasure> erasures = new ArrayList<>();
    private Statement newest;

    Statements(Bundle bundle, VerifyRequest asked, List<Finding> findings) throws IOException {
        this.bundle = bundle;
        this.asked = asked;
        this.findings = findings;
        newest = checkpoint(Bundle.CHECKPOINT, bundle.read(Bundle.CHECKPOINT));
        for (String name : bundle.in(Bundle.CHECKPOINTS)) {
            checkpoint(name, bundle.read(name));
        }
        for (Path file : asked.held()) {
            checkpoint(file.getFileName().toString(), Files.readAllBytes(file));
        }
        findOtherLinks();
        for (String name : bundle.in(Bundle.RETIRED)) {
            retirement(name);
        }
        for (String name : bundle.in(Bundle.ERASED)) {
            erasure(name);
        }
    }

    private Statement checkpoint(String where, byte[] bytes) {
        try {
            Note note = Note.parse(utf8(bytes));
            Checkpoint read = Checkpoint.parse(note.text());
            CheckpointLink.in(note.text());
            boolean ours = read.origin().equals(asked.log().name()) && note.signedBy(asked.log());
            Map<VerifierKey, Instant> witnesses = new TreeMap<>(Comparator.comparing(VerifierKey::toString));
            Statement statement = new Statement(where, note, read, ours, witnesses);
            if (!ours) {
                bad(Damage.SIGNATURE, Evidence.SIGNATURE, where + ": the log's key did not sign this checkpoint.");
                return statement;
            }
            for (VerifierKey witness : asked.witnesses()) {
                note.cosignedBy(witness).ifPresent(at -> witnesses.put(witness, at));
                if (note.claims(witness) && !witnesses.containsKey(witness)) {
                    bad(Damage.SIGNATURE, Evidence.WITNESS, where + ": the cosignature of " + witness.name()
                            + " is not of this checkpoint.");
                }
            }
            signed.add(statement);
            return statement;
        } catch (IllegalArgumentException e) {
            bad(Damage.UNREADABLE, Evidence.SIGNATURE, where + ": no checkpoint. " + e.getMessage());
            return null;
        }
    }

    /** A checkpoint names another one before it than the one that is known. */
    private void findOtherLinks() {
        for (Statement later : signed()) {
            CheckpointLink.in(later.note().text()).ifPresent(link -> {
                List<Statement> before = signed.stream().filter(known -> known.size() == link.size()).toList();
                if (!before.isEmpty() && before.stream().noneMatch(link::leadsTo)) {
                    findings.add(new Finding(Damage.FORKED, link.size() + 1, before.get(0).evidence(),
                            "The log's key signed two checkpoints in one place: " + later.words() + " follows another"
                            + " one than " + before.get(0).words() + "."));
                }
            });
        }
    }

    private void retirement(String name) throws IOException {
        try {
            Note note = Note.parse(utf8(bundle.read(name)));
            Retirement read = Retirement.parse(note.text());
            if (read.origin().equals(asked.log().name()) && note.signedBy(asked.log())) {
                retirements.add(read);
            } else {
                findings.add(new Finding(Damage.SIGNATURE, read.first(), Evidence.SIGNATURE, name
                        + ": the log's key did not sign that entries " + read.first() + " to " + read.last()
                        + " were retired."));
            }
        } catch (IllegalArgumentException e) {
            bad(Damage.UNREADABLE, Evidence.SIGNATURE, name + ": no statement of retirement. " + e.getMessage());
        }
    }

    private void erasure(String name) throws IOException {
        try {
            Note note = Note.parse(utf8(bundle.read(name)));
            Erasure read = Erasure.parse(note.text());
            if (read.origin().equals(asked.log().name()) && note.signedBy(asked.log())) {
                erasures.add(read);
            } else {
                findings.add(new Finding(Damage.SIGNATURE, read.ranges().firstKey(), Evidence.SIGNATURE, name
                        + ": the log's key did not sign this erasure."));
            }
        } catch (IllegalArgumentException e) {
            bad(Damage.UNREADABLE, Evidence.SIGNATURE, name + ": no statement of erasure. " + e.getMessage());
        }
    }

    private static String utf8(byte[] bytes) {
        if (bytes == null) {
            throw new IllegalArgumentException("It is missing");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("It is not UTF-8", e);
        }
    }

    private void bad(Damage damage, Evidence evidence, String message) {
        findings.add(new Finding(damage, 0, evidence, message));
    }

    /** The checkpoint that the export stands on; null when it cannot be read. */
    Statement newest() {
        return newest;
    }

    /** Every checkpoint that the log's key signed, smallest first. */
    List<Statement> signed() {
        return signed.stream().sorted(Comparator.comparingLong(Statement::size)).toList();
    }

    List<Retirement> retirements() {
        return retirements;
    }

    boolean retired(long entry) {
        return retirements.stream().anyMatch(statement -> statement.covers(entry));
    }

    /** That the personal part of an entry, which is not there, was erased by nobody who signed it; null when it was. */
    Finding unstated(long entry) {
        return erasures.stream().anyMatch(statement -> statement.covers(entry)) ? null
                : new Finding(Damage.PERSONAL_MISSING, entry, Evidence.SIGNATURE, "Entry " + entry + ": its personal"
                + " part is not there and no signed statement says that it was erased.");
    }

    /** How many erasures were signed, if any. */
    void tellErasures(List<String> facts) {
        if (!erasures.isEmpty()) {
            facts.add("Signed statements of erasure: " + erasures.size() + ", of "
                    + erasures.stream().mapToLong(Erasure::count).sum() + " entries.");
        }
    }

    /** An older state was put back when somebody knows a larger checkpoint. */
    void findRollBack() {
        signed.stream().filter(known -> known.size() > newest.size()).max(Comparator
                .comparing(Statement::witnessed).thenComparing(Statement::size)).ifPresent(known ->
                findings.add(new Finding(Damage.ROLLED_BACK, newest.size() + 1, known.evidence(),
                        "The log shows " + newest.size() + " entries, but there is " + known.words() + ".")));
    }

    /** What each witness that was asked for has seen last. */
    void findUnwitnessed(List<String> facts) {
        for (VerifierKey witness : asked.witnesses()) {
            long seen = signed.stream().filter(known -> known.witnesses().containsKey(witness))
                    .mapToLong(Statement::size).max().orElse(-1);
            if (seen >= 0) {
                facts.add("Witness " + witness.name() + " cosigned " + seen + " entries"
                        + (newest != null && newest.size() > seen
                        ? "; for entries " + (seen + 1) + " to " + newest.size() + " there is only the log's word" : "")
                        + ".");
            } else if (asked.witnessesDemanded()) {
                bad(Damage.UNWITNESSED, Evidence.WITNESS, "No checkpoint has a valid cosignature of " + witness.name()
                        + ".");
            }
        }
    }
}
