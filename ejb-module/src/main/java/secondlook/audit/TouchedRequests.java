package secondlook.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The requests that allowed acts of a period were on, as their entries name them. */
record TouchedRequests(PersonalPart personal, Instant from, Instant to, String account) {

    private static final Pattern NUMBER = Pattern.compile("SL-[0-9]{4}-[0-9]{6,}");
    private static final int PAGE = 500;

    List<String> in(Connection connection) throws SQLException {
        TreeSet<String> numbers = new TreeSet<>();
        AuditPage page;
        int first = 0;
        do {
            page = new TrailSearch(new AuditQuery(null, account, null, Outcome.ALLOWED, from, to, first, PAGE),
                    personal, TrailSearch.OPENED).in(connection);
            page.items().forEach(line -> NUMBER.matcher(line.object() == null ? "" : line.object()).results()
                    .forEach(found -> numbers.add(found.group())));
            first += PAGE;
        } while (first < page.total());
        return List.copyOf(numbers);
    }
}
