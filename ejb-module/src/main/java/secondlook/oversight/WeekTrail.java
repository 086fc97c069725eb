package secondlook.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.audit.ToldEntry;
import secondlook.policy.RegisterKind;
import secondlook.trail.Fact;

/** A week as the entries of the audit trail tell it, and nothing else: what its figures are reconciled with. */
final class WeekTrail {

    static final Set<String> ACTS = Set.of("IntakeService.submit", "IntakeService.decideFlagged",
            "IntakeService.withdraw", "SearchService.search", "ExaminationService.conclude", "LeadService.issue",
            "LeadService.closeWithoutCandidate", "ViolationService.confirm", "RegisterService.record",
            "RegisterService.addend", "StateRequestService.sent");
    private static final Set<String> NOTICED = Set.of(RegisterKind.UPGRADE.name(), RegisterKind.CONTRACT_CHANGE.name());
    private static final Pattern NUMBER = Pattern.compile("SL-[0-9]{4}-[0-9]{6,}");

    private final Instant from;
    private final Instant to;
    private final Map<String, Fact> received = new HashMap<>();
    private final Map<String, Fact> searched = new HashMap<>();
    private final Map<String, Fact> perceived = new HashMap<>();
    private final List<Fact> within = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final Set<String> silent = new HashSet<>();

    /** Of entries in their order, from before the first request of the week was received. */
    WeekTrail(List<ToldEntry> entries, Instant from, Instant to) {
        this.from = from;
        this.to = to;
        entries.forEach(this::read);
    }

    private void read(ToldEntry entry) {
        if (entry.fact() == null) {
            untold(entry);
        } else if (entry.allowed() || entry.fact().event().equals("refused")) {
            told(entry.fact());
        }
    }

    /** A refusal that tells nothing is one at the door; others than of a submission are none of the week's figures. */
    private void untold(ToldEntry entry) {
        Matcher number = NUMBER.matcher(String.valueOf(entry.object()));
        if (entry.allowed()) {
            silent.add(number.find() ? number.group() : entry.object());
        } else if (entry.act().equals("IntakeService.submit")) {
            silent.add(WeekStatements.DOOR);
        }
    }

    private void told(Fact fact) {
        String request = fact.get("request");
        switch (fact.event()) {
            case "searched" -> searched.put(request, fact);
            case "examined" -> {
                if (fact.get("race") != null) {
                    perceived.put(request, fact);
                }
            }
            default -> {
                if (fact.event().equals("received")) {
                    received.put(request, fact);
                }
                if (fact.get("at") != null && inWeek(Instant.parse(fact.get("at")))) {
                    within.add(fact);
                    state(fact);
                }
            }
        }
    }

    private boolean inWeek(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private void state(Fact fact) {
        String request = fact.get("request");
        Instant at = Instant.parse(fact.get("at"));
        switch (fact.event()) {
            case "received" -> statements.add(WeekStatements.received(request, agency(fact), at));
            case "refused" -> statements.add(request == null ? WeekStatements.atTheDoor(agency(fact), at)
                    : WeekStatements.ended(request, at));
            case "withdrawn" -> statements.add(WeekStatements.ended(request, at));
            case "answered" -> {
                statements.add(WeekStatements.ended(request, at));
                statements.add(answered(fact, at));
            }
            case "asked" -> statements.add(WeekStatements.asked(request, fact.get("number"), agency(fact), at));
            case "violation" -> statements.add(WeekStatements.violation(fact.get("number"), fact.get("clause"), at));
            case "registered" -> registered(fact, at);
            default -> {
                // Accepted and repeated change no figure.
            }
        }
    }

    /** Only what the Board is given notice of in a week. */
    private void registered(Fact fact, Instant at) {
        if (NOTICED.contains(fact.get("register"))) {
            statements.add(WeekStatements.registered(fact.get("number"), fact.get("register"), at));
        }
    }

    private String answered(Fact answer, Instant at) {
        String request = answer.get("request");
        Fact asked = received.getOrDefault(request, Fact.of("received"));
        Fact seen = perceived.getOrDefault(request, Fact.of("examined").with("race", "UNKNOWN")
                .with("sex", "UNKNOWN"));
        return WeekStatements.answered(request, String.join(", ", at.toString(), answer.get("outcome"),
                asked.get("at"), asked.get("agency"), asked.get("from"), asked.get("crime"), asked.get("source"),
                searched.getOrDefault(request, Fact.of("searched")).get("quality"), seen.get("race"),
                seen.get("sex")));
    }

    private static boolean agency(Fact fact) {
        return Boolean.parseBoolean(fact.get("agency"));
    }

    /** What it tells, in the words of {@link WeekStatements}. */
    List<String> statements() {
        return statements;
    }

    /** What entries name and tell nothing of. */
    Set<String> silent() {
        return silent;
    }

    /** The totals, counted again. */
    WeekCounts counts(boolean ofAgencies, long pendingBefore) {
        long taken = count("received", ofAgencies);
        long door = within.stream().filter(f -> f.event().equals("refused") && f.get("request") == null
                && agency(f) == ofAgencies).count();
        long refused = within.stream().filter(f -> f.event().equals("refused") && f.get("request") != null
                && ofAgency(f) == ofAgencies).count();
        long answered = count("answered", ofAgencies);
        long leads = within.stream().filter(f -> f.event().equals("answered") && ofAgency(f) == ofAgencies
                && "lead".equals(f.get("outcome"))).count();
        return new WeekCounts(taken + door, door + refused, answered, leads,
                pendingBefore + taken - refused - answered - count("withdrawn", ofAgencies))
                .asking(within.stream().filter(f -> f.event().equals("asked") && agency(f) == ofAgencies).count());
    }

    private long count(String event, boolean ofAgencies) {
        return within.stream().filter(f -> f.event().equals(event) && ofAgency(f) == ofAgencies).count();
    }

    /** As its first entry tells. */
    private boolean ofAgency(Fact fact) {
        return agency(received.getOrDefault(fact.get("request"), fact));
    }
}
