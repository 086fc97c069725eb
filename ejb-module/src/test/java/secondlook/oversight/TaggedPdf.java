package secondlook.oversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a PDF says to a screen reader: its tags in their order with the text that was drawn in them, so that each figure
 * is read from the page itself and from the cell it stands in. Blanks are left out: where a line ends is not told.
 */
final class TaggedPdf {

    /** @param tag its kind, such as TD; the words of a figure are those for who does not see it */
    record Said(String tag, String text) {
    }

    private final Map<PDPage, Map<Integer, String>> drawn = new HashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<List<Said>> rows = new ArrayList<>();

    TaggedPdf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> texts = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, texts));
                drawn.put(page, texts);
            }
            read(document.getDocumentCatalog().getStructureTreeRoot(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in its order, cells of tables too. */
    List<Said> said() {
        return said;
    }

    /** The rows of all tables. */
    List<List<Said>> rows() {
        return rows;
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
        if (content.getMCID() >= 0) {
            texts.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private void read(PDStructureNode node, List<Said> row) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                element(element, row);
            }
        }
    }

    private void element(PDStructureElement element, List<Said> row) {
        switch (element.getStructureType()) {
            case "TR" -> {
                List<Said> cells = new ArrayList<>();
                rows.add(cells);
                read(element, cells);
            }
            case "TH", "TD" -> {
                said.add(new Said(element.getStructureType(), plain(text(element))));
                row.add(said.get(said.size() - 1));
            }
            case "Figure" -> said.add(new Said("Figure", plain(element.getAlternateDescription())));
            case "P", "H1", "H2", "H3", "LI", "Caption" ->
                said.add(new Said(element.getStructureType(), plain(text(element))));
            default -> read(element, row);
        }
    }

    /** A heading that a table repeats on its next page is the same cell: what is drawn on the first page counts. */
    private String text(PDStructureElement element) {
        return text(element, new HashSet<>(), element.getStructureType().equals("TH") ? 1 : Integer.MAX_VALUE);
    }

    private String text(PDStructureElement element, Set<PDPage> pages, int most) {
        return element.getKids().stream().map(kid -> {
            if (kid instanceof PDStructureElement inner) {
                return text(inner, pages, most);
            }
            PDPage page = kid instanceof PDMarkedContentReference reference && reference.getPage() != null
                    ? reference.getPage() : element.getPage();
            pages.add(page);
            if (pages.size() > most) {
                return "";
            }
            return drawn(page, kid instanceof PDMarkedContentReference reference ? reference.getMCID() : (int) kid);
        }).collect(Collectors.joining());
    }

    private String drawn(PDPage page, int mcid) {
        return drawn.get(page).getOrDefault(mcid, "");
    }
}
