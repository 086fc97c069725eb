package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import secondlook.audit.AuditTrail;
import secondlook.corroboration.CorroborationRecords;
import secondlook.intake.BoardFacts;
import secondlook.intake.BoardRecords;
import secondlook.intake.BoardSpan;
import secondlook.lead.AnsweredRequest;
import secondlook.lead.LeadRecords;
import secondlook.matching.SearchRecords;
import secondlook.oversight.WeekFigures.TrailStand;
import secondlook.oversight.WeekFigures.WeekNotices;
import secondlook.policy.BoardWeek;
import secondlook.policy.Perceived;

/** Reads the figures of a week that is over, within the act that reports it. */
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
    AuditTrail trail;

    WeekFigures of(BoardWeek week, ZoneId zone) {
        Instant from = week.begins(zone);
        Instant to = week.ends(zone);
        List<FulfilledRequest> answered = answered(from, to);
        WeekCounts department = counts(intake.span(from, to, false), answered, false);
        WeekCounts agencies = counts(intake.span(from, to, true), answered, true);
        WeekCounts toDate = book.earlierInYear(week).stream().map(r -> r.department().plus(r.agencies()))
                .reduce(WeekCounts.NONE, WeekCounts::then).then(department.plus(agencies));
        WeekCounts lastYear = book.of(week.lastYear()).map(r -> r.department().plus(r.agencies())).orElse(null);
        return new WeekFigures(week, department, agencies, toDate, lastYear, answered, WeekNotices.NONE,
                new TrailStand(trail.entries(), null));
    }

    private List<FulfilledRequest> answered(Instant from, Instant to) {
        List<AnsweredRequest> answers = leads.answered(from, to);
        Map<String, BoardFacts> facts = intake.facts(answers.stream().map(AnsweredRequest::requestId).toList());
        return answers.stream().map(answer -> fulfilled(answer, facts.get(answer.requestId()))).toList();
    }

    private FulfilledRequest fulfilled(AnsweredRequest answer, BoardFacts facts) {
        Perceived perceived = examined.perceived(answer.requestId()).orElse(Perceived.UNKNOWN);
        return new FulfilledRequest(facts.from(), facts.agency(), facts.offense(), facts.source(),
                searches.suitability(answer.requestId()).orElse(null), perceived.race(), perceived.sex(),
                answer.lead(), facts.received(), answer.at());
    }

    private static WeekCounts counts(BoardSpan span, List<FulfilledRequest> answered, boolean agency) {
        return new WeekCounts(span.received(), span.refused(),
                answered.stream().filter(r -> r.agency() == agency).count(),
                answered.stream().filter(r -> r.agency() == agency && r.lead()).count(), span.pending());
    }
}
