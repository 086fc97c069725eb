package secondlook.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A letter of the Department: a notice to the Board, to a city office, to another agency.
 *
 * @param sender    whose letter it is
 * @param reference what it is about, as the registers number it
 * @param title     printed large
 * @param to        the addressee
 * @param facts     in the order they are printed
 * @param text      below the facts, paragraphs apart by line breaks
 */
public record Letter(Sender sender, String reference, String title, String to, List<Fact> facts, String text) {

    public Letter {
        Require.given(sender, "sender");
        Require.given(reference, "reference");
        Require.given(title, "title");
        Require.given(to, "to");
        Require.given(text, "text");
        facts = List.copyOf(facts);
    }

    /**
     * Who sends it and when.
     *
     * @param demonstration whether it is marked as made from sample data
     */
    public record Sender(SupplementalReport.Department department, Instant at, ZoneId zone, boolean demonstration) {

        public Sender {
            Require.given(department, "sender.department");
            Require.given(at, "sender.at");
            Require.given(zone, "sender.zone");
        }
    }

    /** A line of the table. */
    public record Fact(String label, String value) {

        public Fact {
            Require.given(label, "fact.label");
            Require.given(value, "fact.value");
        }
    }
}
