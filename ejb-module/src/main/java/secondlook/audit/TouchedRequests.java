package secondlook.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the entries of a period what the allowed acts of an account, or of everybody, were on. */
final class TouchedRequests {

    private static final Pattern NUMBER = Pattern.compile("SL-[0-9]{4}-[0-9]{6,}");
    private static final Pattern ENROLMENT = Pattern.compile("Enrolment ([0-9]{6,18})");
    private static final String SUBMISSION = "IntakeService.submit";
    /** Acts whose answer shows several requests or people, so that their entries name none. */
    private static final Set<String> LISTS = Set.of("IntakeService.list", "QueueService.mine", "GalleryService.list",
            "AuditTrail.read", "AuditTrail.export", "EvaluationService.population", "BreachService.list");
    private static final int PAGE = 500;

    private final PersonalPart personal;
    private final Instant from;
    private final Instant to;
    private final String account;
    private final Map<String, Found> requests = new TreeMap<>();
    private final Set<Long> enrolments = new TreeSet<>();
    private final Map<String, Long> lists = new TreeMap<>();

    /** Account is null for everybody. */
    TouchedRequests(PersonalPart personal, Instant from, Instant to, String account) {
        this.personal = personal;
        this.from = from;
        this.to = to;
        this.account = account == null || account.isBlank() ? null : account.strip();
    }

    private static final class Found {
        private final Set<String> by = new TreeSet<>();
        private final Set<Long> enrolments = new TreeSet<>();
        private long acts;
        private Instant first;
        private Instant last;
    }

    Touched in(Connection connection) throws SQLException {
        long begin = TrailSearch.firstAt(connection, from);
        long end = TrailSearch.firstAt(connection, to);
        each(connection, account == null ? "" : " and k.account_index = ?", account == null ? List.of()
                : List.of(personal.accountIndex(account)), new long[] {begin, end}, this::look);
        Map<String, TouchedRequest.Asked> askers = requests.isEmpty() ? Map.of() : askers(connection);
        return new Touched(requests.entrySet().stream().map(one -> new TouchedRequest(one.getKey(),
                askers.get(one.getKey()), one.getValue().by, one.getValue().enrolments, one.getValue().acts,
                one.getValue().first, one.getValue().last)).toList(), enrolments, lists);
    }

    private void look(AuditLine line) {
        String object = line.object() == null ? "" : line.object();
        Set<Long> opened = new TreeSet<>();
        ENROLMENT.matcher(object).results().forEach(found -> opened.add(Long.valueOf(found.group(1))));
        Matcher number = NUMBER.matcher(object);
        boolean named = false;
        while (number.find()) {
            named = true;
            add(requests.computeIfAbsent(number.group(), any -> new Found()), line, opened);
        }
        if (!named && opened.isEmpty() && LISTS.contains(line.act())) {
            lists.merge(line.act(), 1L, Long::sum);
        } else if (!named) {
            enrolments.addAll(opened);
        }
    }

    private static void add(Found found, AuditLine line, Set<Long> opened) {
        found.acts++;
        found.first = found.first == null ? line.at() : found.first;
        found.last = line.at();
        found.enrolments.addAll(opened);
        if (!line.erased()) {
            found.by.add(line.name() + (line.unit() == null ? "" : ", " + line.unit()));
        }
    }

    /** Who handed in each of the requests found, whenever that was. */
    private Map<String, TouchedRequest.Asked> askers(Connection connection) throws SQLException {
        Map<String, TouchedRequest.Asked> askers = new HashMap<>();
        each(connection, " and p.act = ?", List.of(SUBMISSION), new long[] {0, Long.MAX_VALUE}, line -> {
            Matcher number = NUMBER.matcher(line.object() == null ? "" : line.object());
            if (number.find() && requests.containsKey(number.group()) && !line.erased()) {
                askers.put(number.group(), new TouchedRequest.Asked(line.name(), line.unit(), line.agencyId()));
            }
        });
        return askers;
    }

    private interface Look {
        void at(AuditLine line);
    }

    /** The allowed entries from one number to before another, oldest first, page by page. */
    private void each(Connection connection, String condition, List<?> values, long[] between, Look look)
            throws SQLException {
        long next = between[0];
        List<AuditLine> page = new ArrayList<>();
        do {
            try (PreparedStatement query = connection.prepareStatement(EntryReader.SELECT + " where p.outcome = ?"
                    + " and p.sequence_number >= ? and p.sequence_number < ?" + condition
                    + " order by p.sequence_number fetch first " + PAGE + " rows only")) {
                query.setString(1, Outcome.ALLOWED.name());
                query.setLong(2, next);
                query.setLong(3, between[1]);
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 4, values.get(i));
                }
                page = new EntryReader(personal).read(query);
            }
            page.forEach(look::at);
            next = page.isEmpty() ? next : page.get(page.size() - 1).sequence() + 1;
        } while (page.size() == PAGE);
    }
}
