package secondlook.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import secondlook.shared.Invalid;
import secondlook.trail.RangeChain;
import secondlook.trail.Selection;

/**
 * Which entries an export holds: a range, given as numbers or days, and of it those of an account, a case or an
 * outcome. A range that cannot be is Invalid. Texts are looked for on the page only: an export that had to open every
 * entry could not be bounded.
 */
final class TrailFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<String> chosenBy = new ArrayList<>();
    private final long size;
    private long first = 1;
    private long last;

    private TrailFilter(long size) {
        this.size = size;
        this.last = size;
    }

    /** Among the first {@code size} entries. */
    static TrailFilter of(ExportRequest request, PersonalPart personal, Connection connection, long size)
            throws SQLException {
        TrailFilter filter = new TrailFilter(size);
        filter.days(request.query(), connection);
        filter.numbers(request);
        filter.choose(request.query(), personal);
        filter.add("e.sequence_number >= ?", filter.first);
        filter.add("e.sequence_number <= ?", filter.last);
        return filter;
    }

    private void days(AuditQuery query, Connection connection) throws SQLException {
        if (query.from() != null && query.to() != null && !query.from().isBefore(query.to())) {
            throw new Invalid("to", "The last day is before the first. Exchange them.");
        }
        if (query.from() != null) {
            first = TrailSearch.firstAt(connection, query.from());
        }
        if (query.to() != null) {
            last = Math.min(size, TrailSearch.firstAt(connection, query.to()) - 1);
        }
        if (first > last) {
            throw new Invalid("from", "There is no entry in these days that could be exported. Choose others.");
        }
    }

    private void numbers(ExportRequest request) {
        Long from = request.firstEntry();
        Long to = request.lastEntry();
        if (from != null && from < 1 || to != null && to < 1) {
            throw new Invalid("firstEntry", "Entries are numbered from 1.");
        }
        if (from != null && to != null && from > to) {
            throw new Invalid("lastEntry", "The last entry, " + to + ", comes before the first, " + from
                    + ". Exchange them.");
        }
        if (from != null && from > size || to != null && to > size) {
            throw new Invalid("lastEntry", "There is no entry " + Math.max(from == null ? 0 : from, to == null ? 0 : to)
                    + " to export yet: the newest that can be is " + size + ".");
        }
        first = from == null ? first : Math.max(first, from);
        last = to == null ? last : Math.min(last, to);
        if (first > last) {
            throw new Invalid("firstEntry", "These entries are not of these days. Leave the numbers or the days out.");
        }
    }

    private void choose(AuditQuery query, PersonalPart personal) {
        if (given(query.account())) {
            chosenBy.add("account");
            add("k.account_index = ?", personal.accountIndex(query.account().strip()));
        }
        if (given(query.caseNumber())) {
            chosenBy.add("case");
            add("k.case_index = ?", personal.caseIndex(query.caseNumber().strip()));
        }
        if (query.outcome() != null) {
            chosenBy.add("outcome");
            add("p.outcome = ?", query.outcome().name());
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    String and() {
        return " and " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }

    /** Whether it leaves nothing out. */
    boolean whole() {
        return range() && first == 1 && last == size;
    }

    /** Whether every entry from the first to the last is wanted. */
    boolean range() {
        return chosenBy.isEmpty();
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** What the export says of itself; by what was chosen, never for whom. */
    Selection selection(RangeChain chain) {
        return range() ? Selection.range(first, last, chain)
                : Selection.by(String.join(" and ", chosenBy) + " within entries " + first + " to " + last);
    }
}
