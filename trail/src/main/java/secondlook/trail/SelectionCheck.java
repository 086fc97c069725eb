package secondlook.trail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks a selection of entries, each by its own proof, and that the checkpoints grew out of each other. */
final class SelectionCheck {

    private final Bundle bundle;
    private final Statements statements;
    private final List<Finding> findings;
    private final Checkpoint tree;
    private String said = "";
    private long from;
    private long to;
    private long last;
    private byte[] lastTime = new byte[0];
    private long read;
    private final Erased erased = new Erased();
    private ChainCheck chain;

    SelectionCheck(Bundle bundle, Statements statements, List<Finding> findings) {
        this.bundle = bundle;
        this.statements = statements;
        this.findings = findings;
        this.tree = statements.newest().checkpoint();
    }

    void run() throws IOException {
        int before = findings.size();
        range();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bundle.stream(Bundle.ENTRIES),
                StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null && findings.size() == before; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    line(line.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
        if (findings.size() == before && to > 0 && last < to) {
            bad(Damage.MISSING, last + 1, Evidence.NEIGHBOURS, "is not there, though the selection is " + from + " to "
                    + to);
        }
        if (findings.size() == before && chain != null) {
            chain.finish().ifPresent(findings::add);
        }
    }

    private void range() throws IOException {
        byte[] what = bundle.read(Bundle.SELECTION);
        said = what == null ? "" : new String(what, StandardCharsets.UTF_8).strip();
        String[] words = said.split(" ");
        if (words.length == 3 && words[0].equals("range") && words[1].matches("[0-9]{1,15}")
                && words[2].matches("[0-9]{1,15}")) {
            from = Long.parseLong(words[1]);
            to = Long.parseLong(words[2]);
            last = from - 1;
            chain = new ChainCheck(bundle, statements, from);
        }
    }

    private void line(byte[] bytes) {
        SelectedLine line;
        try {
            line = SelectedLine.parse(bytes);
        } catch (IllegalArgumentException e) {
            bad(Damage.UNREADABLE, last + 1, Evidence.ENTRY, "or a later one cannot be read: " + e.getMessage());
            return;
        }
        if (line.seq() <= last) {
            bad(line.seq() == last ? Damage.INSERTED : Damage.OUT_OF_ORDER, line.seq(), Evidence.NEIGHBOURS,
                    "follows entry " + last);
        } else if (to > 0 && line.seq() != last + 1 && line.seq() <= to) {
            bad(Damage.MISSING, last + 1, Evidence.NEIGHBOURS, "is not there: entry " + line.seq() + " follows");
        } else if (line.seq() > tree.size() || to > 0 && line.seq() > to) {
            bad(Damage.INSERTED, line.seq(), Evidence.SIGNATURE, "is beyond what was selected or signed");
        } else {
            content(line);
        }
        last = line.seq();
        read++;
    }

    private void content(SelectedLine line) {
        long seq = line.seq();
        int before = findings.size();
        EntryScan entry = null;
        if (line.leaf().length > 0) {
            try {
                entry = new EntryScan(line.leaf(), 0, line.leaf().length);
                if (entry.seq != seq) {
                    bad(Damage.CHANGED, seq, Evidence.ENTRY, "has the number " + entry.seq + " in its content");
                }
                time(seq, line.leaf(), entry.time);
            } catch (IllegalArgumentException e) {
                bad(Damage.UNREADABLE, seq, Evidence.ENTRY, "cannot be read: " + e.getMessage());
            }
        } else if (!statements.retired(seq)) {
            bad(Damage.MISSING, seq, Evidence.SIGNATURE, "has no content and no signed statement retires it");
        }
        if (findings.size() == before
                && !Proofs.included(line.leafHash(), seq - 1, tree.size(), line.proof(), tree.root())) {
            bad(Damage.CHANGED, seq, Evidence.TREE, "is not the one that its proof leads to the signed root from");
        }
        if (findings.size() == before) {
            commitment(line, entry);
            if (chain != null) {
                chain.add(line.leafHash());
            }
        }
    }

    private void time(long seq, byte[] leaf, int at) {
        byte[] time = Arrays.copyOfRange(leaf, at, at + EntryScan.TIME);
        if (lastTime.length > 0 && Arrays.compare(time, lastTime) < 0) {
            bad(Damage.OUT_OF_ORDER, seq, Evidence.NEIGHBOURS, "is dated before the one in front");
        }
        lastTime = time;
    }

    private void commitment(SelectedLine line, EntryScan entry) {
        boolean committed = entry != null && entry.personal >= 0;
        if (line.salt() == null) {
            if (committed) {
                erased.add(line.seq());
                Finding unstated = statements.unstated(line.seq());
                if (unstated != null) {
                    findings.add(unstated);
                }
            }
            return;
        }
        String given = Personal.commitment(line.salt(), new String(line.personal(), StandardCharsets.UTF_8));
        if (!committed || !given.equals(new String(line.leaf(), entry.personal, 64, StandardCharsets.US_ASCII))) {
            bad(Damage.PERSONAL_CHANGED, line.seq(), Evidence.ENTRY,
                    "has a personal part that is not the one it was committed to");
        }
    }

    private void bad(Damage damage, long entry, Evidence evidence, String what) {
        findings.add(new Finding(damage, entry, evidence, "Entry " + entry + " " + what + "."));
    }

    String fact() {
        return read + " selected entries were read, " + erased.count() + " whose personal part was erased; each has its"
                + " own proof to the checkpoint of " + tree.size() + " entries.";
    }

    /** Says which entries are without their personal part; nothing when all have it. */
    Optional<String> erased() {
        return erased.count() == 0 ? Optional.empty() : Optional.of(erased.fact());
    }

    /** What the export says it holds, and whether a reader can see that nothing is left out. */
    List<String> completeness() {
        if (to > 0) {
            String whole = "The selection is entries " + from + " to " + to + ": they must be there without a gap.";
            return findings.isEmpty() ? List.of(whole, chain.fact()) : List.of(whole);
        }
        return List.of("The selection is by " + (said.matches("[a-z0-9 ]{1,80}") ? said : "something else")
                + ": nothing shows whether entries that belong to it were left out. Ask for the range, or for the whole"
                + " log.");
    }
}
