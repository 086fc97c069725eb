package secondlook.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * Prints reports as PDF. The same report gives the same bytes; what makes a report this report is its
 * {@link #contentHash}, printed at the foot of every page. Safe for concurrent use.
 */
public final class ReportRenderer {

    private static final String FOLDER = "reports/lead/";

    private ReportRenderer() {
    }

    /** The PDF of a supplemental incident report (307.5-5.4.4), US Letter, fonts embedded. */
    public static byte[] supplemental(SupplementalReport report) {
        Require.given(report, "report");
        return withOwnClassLoader(() -> print(report));
    }

    /** SHA-256 in hex over every value of the report, pictures included; independent of how it is printed. */
    public static String contentHash(SupplementalReport report) {
        return ContentHash.of(Require.given(report, "report"));
    }

    /** Prints a sample into nowhere, so that the first real report is not the slow one (fonts, layouts, classes). */
    public static void warmUp() {
        supplemental(Sample.report());
    }

    private static byte[] print(SupplementalReport report) throws JRException, IOException {
        SupplementalText text = new SupplementalText(report, contentHash(report));
        Map<String, Object> parameters = text.parameters();
        JasperPrint filled = JasperFillManager.fillReport(Layouts.SUPPLEMENTAL, parameters,
                new JRMapCollectionDataSource(text.candidateRows()));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.setConfiguration(documentProperties(report, text));
        exporter.exportReport();
        return SettledPdf.of(pdf.toByteArray(), report.issue().issuedAt(), contentHash(report));
    }

    private static SimplePdfExporterConfiguration documentProperties(SupplementalReport report, SupplementalText text) {
        SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
        document.setMetadataTitle(text.of("document.title") + ", " + report.issue().number());
        document.setMetadataAuthor(report.issue().department().name() + ", " + report.issue().department().unit());
        document.setMetadataSubject(text.of("document.subject"));
        document.setMetadataCreator(text.of("document.creator"));
        document.setDisplayMetadataTitle(true);
        return document;
    }

    /**
     * JasperReports finds its fonts, styles and extensions through the context class loader. On a server's thread that
     * can be one that does not see this module.
     */
    private static byte[] withOwnClassLoader(Callable<byte[]> print) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ReportRenderer.class.getClassLoader());
        try {
            return print.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The report could not be printed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The layouts the build compiled, read once; they are immutable while filling. */
    private static final class Layouts {
        static final JasperReport SUPPLEMENTAL = load("supplemental_incident_report");

        private static JasperReport load(String name) {
            String path = FOLDER + name + ".jasper";
            try (InputStream in = ReportRenderer.class.getClassLoader().getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException(path + " is missing: the build did not compile the layouts");
                }
                return (JasperReport) JRLoader.loadObject(in);
            } catch (IOException | JRException e) {
                throw new IllegalStateException("Cannot load " + path, e);
            }
        }
    }
}
