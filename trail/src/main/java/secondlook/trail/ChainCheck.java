package secondlook.trail;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Derives the chain over the entries of a range anew, on to the next checkpoint, and holds it against every chain hash
 * that the log signed on the way. What it finds counts only when every entry for itself holds.
 */
final class ChainCheck {

    private final long first;
    private final List<Statement> signed;
    private RangeChain part;
    private byte[] chain;
    private long at;
    private long sound;
    private Finding found;

    ChainCheck(Bundle bundle, Statements statements, long first) throws IOException {
        this.first = first;
        this.signed = statements.signed();
        this.at = first - 1;
        this.sound = at;
        byte[] bytes = bundle.read(Bundle.CHAIN);
        if (bytes == null) {
            bad(Damage.UNPROVEN, first, Evidence.TREE, "The export does not carry the chain that these entries are"
                    + " links of. One made before 29 November 2026 has none: export the range again.");
            return;
        }
        try {
            part = RangeChain.parse(bytes);
            chain = part.before();
            compare();
        } catch (IllegalArgumentException e) {
            bad(Damage.UNREADABLE, 0, Evidence.TREE, Bundle.CHAIN + ": " + e.getMessage() + ".");
        }
    }

    void add(byte[] leaf) {
        if (found == null) {
            chain = Hashes.node(chain, leaf);
            at++;
            compare();
        }
    }

    private void compare() {
        boolean begins = at > 0 || Arrays.equals(chain, Hashes.empty());
        boolean fits = begins;
        for (Statement known : signed) {
            if (known.size() == at) {
                fits &= Arrays.equals(known.checkpoint().chain(), chain);
                sound = fits ? at : sound;
            }
        }
        if (!fits) {
            bad(Damage.CHAIN, sound + 1, Evidence.SIGNATURE, "The chain that is derived from entry " + first + " on is"
                    + " not the one that was signed at " + at + " entries.");
        }
    }

    /** The first damage of the chain; call it when all entries were added. */
    Optional<Finding> finish() {
        if (found == null && part.end() - at != part.after().size()) {
            bad(Damage.UNREADABLE, 0, Evidence.TREE, Bundle.CHAIN + ": hashes of the entries " + (at + 1) + " to "
                    + part.end() + " are due.");
        } else if (found == null && signed.stream().noneMatch(known -> known.size() == part.end())) {
            bad(Damage.UNPROVEN, first, Evidence.SIGNATURE, "The chain is led to " + part.end()
                    + " entries, where no signed checkpoint is.");
        } else if (found == null) {
            part.after().forEach(this::add);
        }
        return Optional.ofNullable(found);
    }

    private void bad(Damage damage, long entry, Evidence evidence, String what) {
        found = new Finding(damage, entry, evidence, what);
    }

    String fact() {
        return "The chain was derived anew from entry " + first + " to the signed one of " + at + " entries.";
    }
}
