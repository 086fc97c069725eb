package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import secondlook.corroboration.CorroborationRecords;
import secondlook.intake.BoardFacts;
import secondlook.intake.BoardRecords;
import secondlook.intake.BoardSpan;
import secondlook.lead.AnsweredRequest;
import secondlook.lead.LeadRecords;
import secondlook.matching.SearchRecords;
import secondlook.policy.BoardWeek;
import secondlook.policy.Perceived;
import secondlook.policy.Suitability;

/**
 * Reads the figures of a week that is over, within the act that reports it. The registers are read, the trail is asked
 * for the same by {@link WeekCheck}, and only what both say becomes a report.
 */
@ApplicationScoped
class WeekReading {

    @Inject
    BoardRecords intake;

    @Inject
    LeadRecords leads;

    @Inject
    SearchRecords searches;

    @Inject
    CorroborationRecords examined;

    @Inject
    WeeklyBook book;

    @Inject
    WeekNoticeReading notices;

    @Inject
    WeekCheck check;

    WeekFigures of(BoardWeek week, ZoneId zone) {
        Instant from = week.begins(zone);
        Instant to = week.ends(zone);
        List<String> statements = new ArrayList<>();
        List<FulfilledRequest> answered = answered(from, to, statements);
        List<AskedState.One> asked = notices.asked(from, to, statements);
        WeekCounts department = counts(intake.span(from, to, false), answered, false)
                .asking(AskedState.count(asked, false));
        WeekCounts agencies = counts(intake.span(from, to, true), answered, true)
                .asking(AskedState.count(asked, true));
        WeekFigures.WeekNotices told = notices.of(from, to, zone, statements);
        WeekFigures.Reconciled trail = check.reconciled(new WeekCheck.Span(week, from, to), statements,
                department, agencies);
        WeekCounts toDate = book.earlierInYear(week).stream().map(r -> r.department().plus(r.agencies()))
                .reduce(WeekCounts.NONE, WeekCounts::then).then(department.plus(agencies));
        WeekCounts lastYear = book.of(week.lastYear()).map(r -> r.department().plus(r.agencies())).orElse(null);
        return new WeekFigures(week, department, agencies, toDate, lastYear, answered, told, trail);
    }

    private List<FulfilledRequest> answered(Instant from, Instant to, List<String> statements) {
        List<AnsweredRequest> answers = leads.answered(from, to);
        Map<String, BoardFacts> facts = intake.facts(answers.stream().map(AnsweredRequest::requestId).toList());
        return answers.stream().map(answer -> fulfilled(answer, facts.get(answer.requestId()), statements)).toList();
    }

    private FulfilledRequest fulfilled(AnsweredRequest answer, BoardFacts facts, List<String> statements) {
        Perceived perceived = examined.perceived(answer.requestId()).orElse(Perceived.UNKNOWN);
        Suitability quality = searches.suitability(answer.requestId()).orElse(null);
        statements.add(WeekStatements.answered(facts.number(), String.join(", ", answer.at().toString(),
                answer.lead() ? "lead" : "none", facts.received().toString(), String.valueOf(facts.agency()),
                facts.from(), facts.offense().name(), facts.source().name(),
                quality == null ? null : quality.name(), perceived.race().name(), perceived.sex().name())));
        return new FulfilledRequest(facts.from(), facts.agency(), facts.offense(), facts.source(), quality,
                perceived.race(), perceived.sex(), answer.lead(), facts.received(), answer.at());
    }

    private static WeekCounts counts(BoardSpan span, List<FulfilledRequest> answered, boolean agency) {
        return new WeekCounts(span.received(), span.refused(),
                answered.stream().filter(r -> r.agency() == agency).count(),
                answered.stream().filter(r -> r.agency() == agency && r.lead()).count(), span.pending());
    }
}
