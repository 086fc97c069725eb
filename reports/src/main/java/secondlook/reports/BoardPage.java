package secondlook.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import secondlook.reports.BoardDocument.Block;
import secondlook.reports.BoardDocument.Chart;
import secondlook.reports.BoardDocument.Notices;
import secondlook.reports.BoardDocument.Prose;
import secondlook.reports.BoardDocument.Section;
import secondlook.reports.BoardDocument.Table;

/**
 * A report to the Board as an XHTML tree. Built node by node: a value is a text node and can never become markup. What
 * screen readers go by is the tree: headings in order, captions, header cells with their scope, words for charts.
 */
final class BoardPage {

    private static final String STYLE = style();
    /** Of a table that is kept on one page where it is short; with more columns its lines are long and high. */
    private static final int MOST_COLUMNS = 6;
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private final BoardDocument report;
    private final Document page;
    private final Map<String, Chart> charts = new LinkedHashMap<>();

    BoardPage(BoardDocument report, String hash) {
        this.report = report;
        this.page = empty();
        Element html = element(page, "html", null);
        html.setAttribute("lang", "en-US");
        head(element(html, "head", null));
        Element body = element(html, "body", null);
        foot(body, hash);
        top(body);
        int number = 0;
        for (Section section : report.sections()) {
            number++;
            Element part = element(body, "div", null);
            part.setAttribute("class", "section");
            Element heading = element(part, "h2", number + ". " + section.heading());
            heading.setAttribute("id", "s" + number);
            section.blocks().forEach(block -> add(part, block));
        }
    }

    Document tree() {
        return page;
    }

    /** What is drawn where the tree has an object, by the name in its attribute "data". */
    Map<String, Chart> charts() {
        return charts;
    }

    private void head(Element head) {
        element(head, "title", report.head().title());
        meta(head, "description", report.head().subject());
        meta(head, "subject", report.head().subject());
        meta(head, "author", report.head().sender().department().name() + ", "
                + report.head().sender().department().unit());
        element(head, "style", STYLE);
        Element bookmarks = element(head, "bookmarks", null);
        int number = 0;
        for (Section section : report.sections()) {
            number++;
            Element bookmark = element(bookmarks, "bookmark", null);
            bookmark.setAttribute("name", number + ". " + section.heading());
            bookmark.setAttribute("href", "#s" + number);
        }
    }

    private void meta(Element head, String name, String content) {
        Element meta = element(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private void foot(Element body, String hash) {
        Element foot = element(body, "div", null);
        foot.setAttribute("class", "foot");
        element(foot, "div", report.foot());
        element(foot, "div", "Content hash (SHA-256): " + hash);
    }

    private void top(Element body) {
        BoardDocument.Head head = report.head();
        if (head.mark() != null) {
            classed(body, "p", "mark", head.mark());
        }
        if (head.sender().demonstration()) {
            classed(body, "p", "mark", "DEMONSTRATION. Nothing in this report is about real events.");
        }
        Element letterhead = element(body, "div", null);
        letterhead.setAttribute("class", "letterhead");
        classed(letterhead, "p", "department", head.sender().department().name());
        classed(letterhead, "p", "unit", head.sender().department().unit() + ", "
                + head.sender().department().address());
        element(body, "h1", head.title());
        classed(body, "p", "subject", head.subject());
        Element facts = element(body, "table", null);
        facts.setAttribute("class", "facts");
        Element rows = element(facts, "tbody", null);
        head.facts().forEach(fact -> fact(rows, fact.label(), fact.value()));
        fact(rows, "Made", LONG.format(head.sender().at().atZone(head.sender().zone())));
    }

    private void fact(Element rows, String label, String value) {
        Element row = element(rows, "tr", null);
        element(row, "th", label).setAttribute("scope", "row");
        element(row, "td", value);
    }

    private void add(Element part, Block block) {
        if (block instanceof Prose prose) {
            element(part, "p", prose.text());
        } else if (block instanceof Notices notices) {
            notices(part, notices);
        } else if (block instanceof Table table) {
            table(part, table);
        } else {
            chart(part, (Chart) block);
        }
    }

    private void notices(Element part, Notices notices) {
        Element box = element(part, "div", null);
        box.setAttribute("class", "notices");
        element(box, "h3", notices.heading());
        if (notices.texts().isEmpty()) {
            element(box, "p", "None");
            return;
        }
        Element list = element(box, "ul", null);
        notices.texts().forEach(text -> element(list, "li", text));
    }

    private void table(Element part, Table table) {
        Element grid = element(part, "table", null);
        grid.setAttribute("class", table.rows().size() <= 12 && table.columns().size() <= MOST_COLUMNS ? "grid whole"
                : "grid");
        element(grid, "caption", table.caption());
        Element headings = element(element(grid, "thead", null), "tr", null);
        table.columns().forEach(column -> {
            Element cell = element(headings, "th", column.name());
            cell.setAttribute("scope", "col");
            cell.setAttribute("class", column.number() ? "number" : "text");
        });
        Element body = element(grid, "tbody", null);
        for (int i = 0; i < table.rows().size(); i++) {
            Element row = element(body, "tr", null);
            boolean sum = table.total() && i == table.rows().size() - 1;
            row.setAttribute("class", sum ? "total" : i % 2 == 1 ? "odd" : "even");
            cells(row, table, table.rows().get(i));
        }
    }

    private void cells(Element row, Table table, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            boolean figure = table.columns().get(i).number();
            Element cell = element(row, i < table.headers() ? "th" : "td", figure
                    ? values.get(i).replaceAll("([0-9]+) of ([0-9]+)", "$1\u00a0of\u00a0$2") : values.get(i));
            if (i < table.headers()) {
                cell.setAttribute("scope", "row");
            }
            String of = figure ? "number" : "text";
            cell.setAttribute("class", "0".equals(values.get(i)) ? of + " nil" : of);
        }
    }

    private void chart(Element part, Chart chart) {
        Element box = element(part, "div", null);
        box.setAttribute("class", "figure");
        classed(box, "p", "caption", chart.caption());
        Element drawn = element(box, "object", null);
        String name = "chart" + (charts.size() + 1);
        charts.put(name, chart);
        drawn.setAttribute("type", BoardPdf.CHART);
        drawn.setAttribute("data", name);
        drawn.setAttribute("alt", chart.told());
        drawn.setAttribute("style", "width: 176mm; height: " + BoardChart.millimetres(chart) + "mm");
    }

    private void classed(Element parent, String name, String kind, String text) {
        element(parent, name, text).setAttribute("class", kind);
    }

    private Element element(org.w3c.dom.Node parent, String name, String text) {
        Element made = page.createElement(name);
        if (text != null) {
            made.appendChild(page.createTextNode(text));
        }
        parent.appendChild(made);
        return made;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform makes an empty XML document", e);
        }
    }

    private static String style() {
        try (InputStream in = BoardPage.class.getResourceAsStream("/reports/board/board.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("reports/board/board.css is missing from the jar", e);
        }
    }
}
