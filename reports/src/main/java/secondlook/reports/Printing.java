package secondlook.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
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
 * Fills a layout and makes the PDF of it whose bytes depend on its values alone.
 *
 * @param title   of the document's properties, likewise author, subject and creator
 * @param at      when the document says it was made
 * @param hash    of its content, hexadecimal
 */
record Printing(String title, String author, String subject, String creator, Instant at, String hash) {

    byte[] print(JasperReport layout, Map<String, Object> parameters, Collection<Map<String, ?>> rows)
            throws JRException, IOException {
        JasperPrint filled = JasperFillManager.fillReport(layout, parameters, new JRMapCollectionDataSource(rows));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(filled));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.setConfiguration(properties());
        exporter.exportReport();
        return SettledPdf.of(pdf.toByteArray(), at, hash);
    }

    private SimplePdfExporterConfiguration properties() {
        SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
        document.setMetadataTitle(title);
        document.setMetadataAuthor(author);
        document.setMetadataSubject(subject);
        document.setMetadataCreator(creator);
        document.setDisplayMetadataTitle(true);
        return document;
    }

    /**
     * JasperReports finds its fonts, styles and extensions through the context class loader. On a server's thread that
     * can be one that does not see this module.
     */
    static byte[] withOwnClassLoader(Callable<byte[]> print) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Printing.class.getClassLoader());
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

    /** A layout that the build compiled; immutable while filling, so it is read once. */
    static JasperReport layout(String path) {
        try (InputStream in = Printing.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing: the build did not compile the layouts");
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("Cannot load " + path, e);
        }
    }
}
