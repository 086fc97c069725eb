package secondlook.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import secondlook.reports.BoardDocument.Chart;

/**
 * Prints a report to the Board as a tagged PDF (PDF/UA-1, PDF/A-2a), US Letter, fonts embedded. The same document
 * gives the same bytes: date, file id and the date in the metadata are the document's own, not the clock's.
 */
final class BoardPdf {

    /** The type of the objects in the page that are charts. */
    static final String CHART = "application/x-chart";

    static final byte[] SANS = font("LiberationSans-Regular.ttf");
    private static final byte[] SANS_BOLD = font("LiberationSans-Bold.ttf");
    private static final byte[] SERIF_BOLD = font("LiberationSerif-Bold.ttf");
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String BASE = "about:blank";
    private static final double PIXELS_PER_POINT = 96.0 / 72.0;
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private BoardPdf() {
    }

    static byte[] of(BoardDocument report) throws IOException {
        String hash = ContentHash.of(report);
        BoardPage page = new BoardPage(report, hash);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        builder.useFont(() -> new ByteArrayInputStream(SANS), BoardChart.FONT, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(SANS_BOLD), BoardChart.FONT, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(SERIF_BOLD), "Liberation Serif", BOLD, FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(drawers(page.charts()));
        builder.withProducer("Second Look");
        builder.withW3cDocument(page.tree(), BASE);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                settle(document, report.head().sender().at(), hash);
                document.save(pdf);
            }
        }
        return pdf.toByteArray();
    }

    /** Each chart in points, so that a font of size 8 is one of 8 points; the canvas counts in pixels of 1/96 inch. */
    private static DefaultObjectDrawerFactory drawers(Map<String, Chart> charts) {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(CHART, (element, x, y, width, height, device, context, dotsPerPixel) -> {
            Chart chart = charts.get(element.getAttribute("data"));
            device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, graphics -> {
                graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
                BoardChart.draw(chart, graphics, width / dotsPerPixel / PIXELS_PER_POINT,
                        height / dotsPerPixel / PIXELS_PER_POINT);
            });
            return null;
        });
        return drawers;
    }

    private static void settle(PDDocument document, Instant at, String hash) throws IOException {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        GregorianCalendar time = GregorianCalendar.from(second.atZone(ZoneOffset.UTC));
        PDDocumentInformation properties = document.getDocumentInformation();
        properties.setCreationDate(time);
        properties.setModificationDate(time);
        document.setDocumentId(ByteBuffer.wrap(HexFormat.of().parseHex(hash)).getLong());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String date = second.atOffset(ZoneOffset.UTC).toString().replace("Z", "+00:00");
        String settled = text.replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", "<xmp:CreateDate>" + date
                + "</xmp:CreateDate><xmp:ModifyDate>" + date + "</xmp:ModifyDate>");
        metadata.importXMPMetadata(settled.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] font(String name) {
        try (InputStream in = BoardPdf.class.getResourceAsStream("/liberation/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The font " + name + " is missing", e);
        }
    }
}
