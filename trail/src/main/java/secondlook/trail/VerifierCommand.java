package secondlook.trail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The verifier as a command for auditors: {@code java -jar second-look-verifier.jar EXPORT --key KEY}. Needs
 * neither the server nor a network. Ends with 0 when everything holds, 1 when something does not, 2 when it cannot be
 * read.
 */
public final class VerifierCommand {

    private VerifierCommand() {
    }

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = run(words, out);
        out.flush();
        System.exit(code);
    }

    static int run(String[] words, PrintStream out) {
        try {
            VerifierArguments asked = VerifierArguments.parse(words);
            Verdict verdict = BundleVerifier.verify(asked.export(), asked.log(), asked.witnesses(), asked.held());
            verdict.facts().forEach(out::println);
            verdict.warnings().forEach(warning -> out.println("WARNING " + warning));
            boolean holds = proofs(asked, out);
            verdict.findings().forEach(found -> out.println("FINDING " + found.words() + ": " + found.message()));
            out.println("VERDICT " + (verdict.holds() ? "OK" : verdict.findings().get(0).words()));
            return verdict.holds() && holds ? 0 : 1;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            out.println("This cannot be verified: " + e.getMessage());
            out.println(VerifierArguments.USAGE);
            out.println("VERDICT UNREADABLE");
            return 2;
        }
    }

    private static boolean proofs(VerifierArguments asked, PrintStream out) throws IOException {
        if (asked.entry() == 0 && asked.between().length == 0) {
            return true;
        }
        try (Bundle bundle = Bundle.open(asked.export())) {
            ProofPrinter printer = new ProofPrinter(bundle, out);
            boolean holds = asked.entry() == 0 || printer.entry(asked.entry());
            return (asked.between().length == 0 || printer.between(asked.between()[0], asked.between()[1])) && holds;
        } catch (DamagedLines told) {
            return false;
        }
    }
}
