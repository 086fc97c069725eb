package secondlook.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies an export of the audit trail (307.5-7.4, 7.9) without the application. What is not in the export or kept
 * elsewhere it cannot know; docs/auditors-guide.md says what follows from that.
 */
public final class BundleVerifier {

    private BundleVerifier() {
    }

    /**
     * Verifies an export, a ZIP file or JSON lines.
     *
     * @param log the log's key as the auditor knows it; without it the export's own is used, with a warning
     * @param witnesses the witnesses' keys as the auditor knows them, each of whom must have cosigned something; when
     *     empty the export's own are used, with a warning, and nothing is demanded
     * @param held files with checkpoints that were kept elsewhere
     * @throws IOException when this is no export at all
     */
    public static Verdict verify(Path export, Optional<VerifierKey> log, List<VerifierKey> witnesses, List<Path> held)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try (Bundle bundle = Bundle.open(export)) {
            VerifyRequest asked = asked(bundle, log, witnesses, held, warnings);
            facts.add("Log " + asked.log());
            Statements statements = new Statements(bundle, asked, findings);
            Statement newest = statements.newest();
            if (newest != null) {
                facts.add("Checkpoint of " + newest.size() + " entries, signed " + newest.checkpoint().at() + ".");
                if (bundle.has(Bundle.ENTRIES)) {
                    selection(bundle, statements, findings, warnings, facts);
                } else {
                    WholeLog walk = new WholeLog(bundle, statements);
                    walk.walk();
                    facts.add(walk.fact());
                    walk.erased().ifPresent(facts::add);
                    new Diagnosis(bundle, statements, walk, findings).run();
                }
            }
            statements.tellErasures(facts);
            statements.findUnwitnessed(facts);
        } catch (DamagedLines e) {
            findings.add(e.finding());
        }
        return new Verdict(List.copyOf(findings), List.copyOf(facts), List.copyOf(warnings));
    }

    private static void selection(Bundle bundle, Statements statements, List<Finding> findings, List<String> warnings,
                                  List<String> facts) throws IOException {
        SelectionCheck check = new SelectionCheck(bundle, statements, findings);
        check.run();
        facts.add(check.fact());
        check.erased().ifPresent(facts::add);
        facts.addAll(check.completeness());
        new GrowthCheck(bundle, statements, findings, warnings).run();
        statements.findRollBack();
    }

    private static VerifyRequest asked(Bundle bundle, Optional<VerifierKey> log, List<VerifierKey> witnesses,
                                       List<Path> held, List<String> warnings) throws IOException {
        VerifierKey key = log.orElse(null);
        if (key == null) {
            List<VerifierKey> own = keys(bundle, Bundle.LOG_KEY);
            if (own.isEmpty()) {
                throw new IOException("the export names no key of the log; give the one you know with --key");
            }
            key = own.get(0);
            warnings.add("The log's key was taken from the export itself. Whoever made the export may have made"
                    + " the key: compare it with the one published on paper, or give that one with --key.");
        }
        if (!witnesses.isEmpty()) {
            return new VerifyRequest(key, witnesses, true, held);
        }
        List<VerifierKey> own = keys(bundle, Bundle.WITNESS_KEYS);
        if (!own.isEmpty()) {
            warnings.add("The witnesses' keys were taken from the export itself; give those you know with --witness.");
        }
        return new VerifyRequest(key, own, false, held);
    }

    private static List<VerifierKey> keys(Bundle bundle, String name) throws IOException {
        byte[] bytes = bundle.read(name);
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : bytes == null ? new String[0] : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                try {
                    keys.add(VerifierKey.parse(line));
                } catch (IllegalArgumentException e) {
                    throw new IOException(name + ": " + e.getMessage(), e);
                }
            }
        }
        return keys;
    }
}
