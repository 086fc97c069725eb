package secondlook.reports;

import java.util.List;

/**
 * A report to the Board as it is printed and tabled: numbered sections of prose, tables, charts and lists. Holds text
 * alone, so that a PDF and a table made of the same document cannot tell different figures.
 *
 * @param head     whose report it is and what the first page says of it
 * @param sections in the order they are printed; the renderer numbers them from 1
 * @param foot     at the foot of every page, for example the checkpoint of the audit trail
 */
public record BoardDocument(Head head, List<Section> sections, String foot) {

    public BoardDocument {
        Require.given(head, "head");
        Require.given(foot, "foot");
        sections = List.copyOf(sections);
        Require.that(!sections.isEmpty(), "sections is empty");
    }

    /**
     * The head of the first page.
     *
     * @param title   printed large, and the title of the PDF
     * @param subject one sentence that says what the document is, read out by screen readers
     * @param mark    printed in a band at the top, for example DRAFT; null for none
     * @param facts   a table below the title: the span, the day it was made, the order that asks for it
     */
    public record Head(Letter.Sender sender, String title, String subject, String mark, List<Letter.Fact> facts) {

        public Head {
            Require.given(sender, "head.sender");
            Require.given(title, "head.title");
            Require.given(subject, "head.subject");
            facts = List.copyOf(facts);
        }
    }

    /** A numbered part. */
    public record Section(String heading, List<Block> blocks) {

        public Section {
            Require.given(heading, "section.heading");
            blocks = List.copyOf(blocks);
            Require.that(!blocks.isEmpty(), "section " + heading + " is empty");
        }
    }

    /** What a section is made of. */
    public sealed interface Block permits Prose, Notices, Table, Chart {
    }

    /** A paragraph. */
    public record Prose(String text) implements Block {

        public Prose {
            Require.given(text, "prose.text");
        }
    }

    /** Things of one kind below a heading of their own; prints "None" where nothing is. */
    public record Notices(String heading, List<String> texts) implements Block {

        public Notices {
            Require.given(heading, "notices.heading");
            texts = List.copyOf(texts);
        }
    }

    /**
     * A table; the leading columns of text are the header cells of their rows.
     *
     * @param caption printed above it
     * @param columns their headings; every row has as many cells
     * @param headers how many leading columns are header cells, at least one
     * @param total   whether the last row is the sum and is printed bold
     */
    public record Table(String caption, List<Column> columns, List<List<String>> rows, int headers, boolean total)
            implements Block {

        public Table {
            Require.given(caption, "table.caption");
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            Require.that(headers >= 1 && headers <= columns.size(), "table " + caption + " has no header column");
            for (List<String> row : rows) {
                Require.that(row.size() == columns.size(), "table " + caption + " has a row of " + row.size()
                        + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** A heading of a table. @param number whether its cells are figures, set to the right */
    public record Column(String name, boolean number) {

        public Column {
            Require.given(name, "column.name");
        }

        public static Column text(String name) {
            return new Column(name, false);
        }

        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    /**
     * Stacked bars. Every figure in it also stands in a table of the document, so that nobody has to see it.
     *
     * @param told       what it shows, in words, for those who do not see it
     * @param axis       what is counted
     * @param categories one bar each
     * @param series     one colour each, three at most
     */
    public record Chart(String caption, String told, String axis, List<String> categories, List<Series> series)
            implements Block {

        public Chart {
            Require.given(caption, "chart.caption");
            Require.given(told, "chart.told");
            Require.given(axis, "chart.axis");
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            Require.that(!categories.isEmpty(), "chart " + caption + " has no bars");
            Require.that(!series.isEmpty() && series.size() <= 3, "chart " + caption + " has no or too many colours");
            for (Series each : series) {
                Require.that(each.values().size() == categories.size(), "chart " + caption + ": " + each.name()
                        + " does not have one value a bar");
            }
        }
    }

    /** The values of one colour, one a category. */
    public record Series(String name, List<Long> values) {

        public Series {
            Require.given(name, "series.name");
            values = List.copyOf(values);
        }
    }
}
