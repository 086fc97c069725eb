package secondlook.intake;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.policy.AccessPolicy;
import secondlook.policy.Offense;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.Page;
import secondlook.shared.Text;

/** Requests as lines and as counts: no more of a row than a line shows, no more rows than the caller may see. */
final class RequestList {

    static final int LONGEST_PAGE = 200;

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:SL-\\d{4}-)?0*(\\d{1,18})");
    private static final String LINE = "select r.id, r.publicId, r.investigation.incidentNumber,"
            + " r.investigation.caseNumber, r.investigation.offense, r.state, r.receivedAt, r.changedAt,"
            + " r.requester.contactName from LeadRequest r where ";
    private static final String NEWEST = " order by r.receivedAt desc, r.id desc";
    private static final String TEXT = " and (r.id = :number"
            + " or lower(r.investigation.incidentNumber) like :text escape '!'"
            + " or lower(r.investigation.caseNumber) like :text escape '!'"
            + " or lower(r.requester.contactName) like :text escape '!')";

    private RequestList() {
    }

    /** A condition with its parameters. */
    record Scope(String where, Map<String, Object> parameters) {

        Scope and(String more, String name, Object value) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.put(name, value);
            return new Scope(where + more, all);
        }
    }

    /**
     * What AccessPolicy.seeRequest allows, as a condition on many; what break-glass opens is not listed, so that
     * nobody has to tell it from the daily work.
     */
    static Scope visible(Caller who) {
        return switch (who.role()) {
            case COMMANDER -> new Scope("1 = 1", Map.of());
            case EXAMINER, SUPERVISOR -> new Scope("(r.state in :work or exists (select w from RequestWorker w"
                    + " where w.requestId = r.id and w.account = :me))",
                    Map.of("work", AccessPolicy.work(who.role()), "me", who.account()));
            case INVESTIGATOR -> new Scope("r.requester.account = :me and r.requester.agencyId is null",
                    Map.of("me", who.account()));
            case AGENCY -> new Scope("r.requester.agencyId = :agency",
                    Map.of("agency", Objects.requireNonNull(who.agencyId(), "agencyId")));
            default -> new Scope("1 = 0", Map.of());
        };
    }

    /** The requests whose next step is the caller's. */
    static Scope waiting(Caller who) {
        if (who.is(Role.EXAMINER)) {
            return new Scope("r.requester.account <> :me and (r.state in :open"
                    + " or r.state = :once and (r.firstExaminer is null or r.firstExaminer <> :me)"
                    + " and (r.searcher is null or r.searcher <> :me)"
                    + " or r.state = :consulting and r.statements < 2"
                    + " and (r.firstExaminer = :me or r.secondExaminer = :me))",
                    Map.of("me", who.account(), "open", List.of(RequestState.ACCEPTED, RequestState.SEARCHED),
                            "once", RequestState.FIRST_EXAMINED, "consulting", RequestState.CONSULTATION));
        }
        if (who.is(Role.SUPERVISOR)) {
            return new Scope("(r.state in :open or r.state = :consulting and r.statements >= 2)",
                    Map.of("open", List.of(RequestState.SUBMITTED, RequestState.SECOND_EXAMINED,
                            RequestState.SIGNED_OFF), "consulting", RequestState.CONSULTATION));
        }
        if (who.is(Role.INVESTIGATOR)) {
            return visible(who).and(" and r.state in :open", "open",
                    List.of(RequestState.LEAD_ISSUED, RequestState.NO_CANDIDATE));
        }
        return new Scope("1 = 0", Map.of());
    }

    private static Scope filtered(Caller who, RequestState state, String text) {
        Scope scope = visible(who);
        if (state != null) {
            scope = scope.and(" and r.state = :state", "state", state);
        }
        return text == null || text.isBlank() ? scope
                : scope.and(TEXT, "text", Text.anywhere(text)).and("", "number", number(text));
    }

    /** Asks for one more than it gives, to tell whether there are more. */
    static RequestStretch stretch(EntityManager em, Caller who, RequestScan scan) {
        Scope scope = filtered(who, scan.state(), scan.text());
        if (scan.changedSince() != null) {
            scope = scope.and(" and r.changedAt >= :since", "since", scan.changedSince());
        }
        if (scan.after() != null) {
            scope = scope.and(" and (r.receivedAt < :at or r.receivedAt = :at and r.id < :after)", "at",
                    scan.after().receivedAt()).and("", "after", scan.after().id());
        }
        TypedQuery<Object[]> lines = em.createQuery(LINE + scope.where() + NEWEST, Object[].class);
        scope.parameters().forEach(lines::setParameter);
        int count = Math.min(Math.max(1, scan.count()), LONGEST_PAGE);
        List<Object[]> rows = lines.setMaxResults(count + 1).getResultList();
        List<Object[]> given = rows.subList(0, Math.min(count, rows.size()));
        Object[] last = rows.size() > count ? given.get(count - 1) : null;
        return new RequestStretch(given.stream().map(RequestList::line).toList(),
                last == null ? null : new RequestPlace((Instant) last[6], (Long) last[0]));
    }

    static Page<RequestLine> page(EntityManager em, Caller who, RequestQuery query) {
        Scope scope = filtered(who, query.state(), query.text());
        TypedQuery<Object[]> lines = em.createQuery(LINE + scope.where() + NEWEST, Object[].class);
        TypedQuery<Long> total = em.createQuery("select count(r) from LeadRequest r where " + scope.where(),
                Long.class);
        scope.parameters().forEach(lines::setParameter);
        scope.parameters().forEach(total::setParameter);
        List<RequestLine> items = lines.setFirstResult(Math.max(0, query.first()))
                .setMaxResults(Math.min(Math.max(1, query.count()), LONGEST_PAGE)).getResultStream()
                .map(RequestList::line).toList();
        return new Page<>(items, total.getSingleResult());
    }

    /** Oldest first: who came first is served first. */
    static List<RequestLine> waitingLines(EntityManager em, Caller who) {
        Scope scope = waiting(who);
        TypedQuery<Object[]> lines = em.createQuery(LINE + scope.where() + " order by r.receivedAt, r.id",
                Object[].class);
        scope.parameters().forEach(lines::setParameter);
        return lines.setMaxResults(LONGEST_PAGE).getResultStream().map(RequestList::line).toList();
    }

    static Map<RequestState, Long> counts(EntityManager em, Scope scope) {
        TypedQuery<Object[]> query = em.createQuery("select r.state, count(r) from LeadRequest r where "
                + scope.where() + " group by r.state", Object[].class);
        scope.parameters().forEach(query::setParameter);
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        query.getResultList().forEach(row -> counts.put((RequestState) row[0], (Long) row[1]));
        return counts;
    }

    private static RequestLine line(Object[] row) {
        return new RequestLine((String) row[1], LeadRequest.number((Long) row[0], (Instant) row[6]), (String) row[2],
                (String) row[3], (Offense) row[4], (RequestState) row[5], (Instant) row[6], (Instant) row[7],
                (String) row[8]);
    }

    /** The number a request's label ends with, -1 when the text is none. */
    static long number(String text) {
        Matcher label = NUMBER.matcher(text.strip());
        return label.matches() ? Long.parseLong(label.group(1)) : -1;
    }
}
