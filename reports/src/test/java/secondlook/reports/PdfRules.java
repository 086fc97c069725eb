package secondlook.reports;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a PDF keeps the rules of a standard. */
final class PdfRules {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfRules() {
    }

    /** What it breaks, one line a rule; empty for none. */
    static List<String> broken(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() != TestAssertion.Status.PASSED)
                    .map(each -> each.getRuleId().getClause() + ": " + each.getMessage()).distinct().toList();
        }
    }
}
