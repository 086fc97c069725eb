package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import secondlook.audit.AuditTrail;
import secondlook.corroboration.Corroboration;
import secondlook.corroboration.CorroborationRecords;
import secondlook.intake.BoardFacts;
import secondlook.intake.BoardRecords;
import secondlook.intake.BoardSpan;
import secondlook.lead.AnsweredRequest;
import secondlook.lead.LeadRecords;
import secondlook.policy.BoardWeek;
import secondlook.policy.BoardYear;
import secondlook.policy.LeadUse;
import secondlook.policy.Perceived;

/** Reads the figures of a year, or of the part of it that is over, within the act that reports it. */
@ApplicationScoped
class AnnualReading {

    @Inject
    BoardRecords intake;

    @Inject
    LeadRecords leads;

    @Inject
    CorroborationRecords examined;

    @Inject
    WeeklyBook weeklies;

    @Inject
    SelfTestBook selfTests;

    @Inject
    AnnualRegisters registers;

    @Inject
    AuditTrail trail;

    /** @param until what happened from then on is not counted: the end of the year, or the moment of a draft */
    AnnualFigures of(BoardYear year, ZoneId zone, Instant until) {
        Instant from = year.begins(zone);
        List<AnsweredRequest> answers = leads.answered(from, until);
        List<String> ids = answers.stream().map(AnsweredRequest::requestId).toList();
        Map<String, BoardFacts> facts = intake.facts(ids);
        List<FulfilledRequest> answered = answers.stream().map(each -> fulfilled(each, facts)).toList();
        AnnualFigures.Counted counted = new AnnualFigures.Counted(
                counts(intake.span(from, until, false), answered, false)
                        .asking(registers.asked(from, until, false)),
                counts(intake.span(from, until, true), answered, true).asking(registers.asked(from, until, true)));
        List<AnnualFigures.Week> weeks = new ArrayList<>();
        List<AnnualFigures.Addendum> addenda = new ArrayList<>();
        for (BoardWeek week : year.weeks()) {
            weeklies.of(week).ifPresent(report -> {
                weeks.add(new AnnualFigures.Week(week.sunday().getMonthValue(), report.department(),
                        report.agencies()));
                weeklies.addenda(week.monday()).forEach(addendum -> addenda.add(
                        new AnnualFigures.Addendum(week, addendum)));
            });
        }
        return new AnnualFigures(year, weeks, addenda, counted, answered, efficacy(answers), tests(from, until),
                registers.of(from, until), trail.entries());
    }

    private FulfilledRequest fulfilled(AnsweredRequest answer, Map<String, BoardFacts> all) {
        BoardFacts facts = all.get(answer.requestId());
        Perceived perceived = examined.perceived(answer.requestId()).orElse(Perceived.UNKNOWN);
        return new FulfilledRequest(facts.from(), facts.agency(), facts.offense(), facts.source(), null,
                perceived.race(), perceived.sex(), answer.lead(), facts.received(), answer.at());
    }

    private static WeekCounts counts(BoardSpan span, List<FulfilledRequest> answered, boolean agency) {
        return new WeekCounts(span.received(), span.refused(),
                answered.stream().filter(r -> r.agency() == agency).count(),
                answered.stream().filter(r -> r.agency() == agency && r.lead()).count(), span.pending());
    }

    private AnnualFigures.Efficacy efficacy(List<AnsweredRequest> answers) {
        List<Corroboration> signed = answers.stream().map(each -> examined.of(each.requestId()))
                .filter(each -> each.opinions().size() > 1).toList();
        List<String> led = answers.stream().filter(AnsweredRequest::lead).map(AnsweredRequest::requestId).toList();
        Map<String, LeadUse> uses = new HashMap<>();
        led.forEach(id -> leads.use(id).ifPresent(use -> uses.put(id, use)));
        long excluded = uses.values().stream().filter(use -> use == LeadUse.EXCLUDED).count();
        List<String> assisted = led.stream().filter(id -> uses.get(id) == LeadUse.ASSISTED).toList();
        return new AnnualFigures.Efficacy(intake.incidents(led), intake.incidents(assisted), excluded,
                led.size() - uses.size(), signed.size(),
                signed.stream().filter(each -> !each.statements().isEmpty()).count());
    }

    private List<AnnualFigures.SelfTest> tests(Instant from, Instant until) {
        return selfTests.between(from, until).stream()
                .map(entry -> new AnnualFigures.SelfTest(entry.view(), SelfTestGroup.of(entry.figures()))).toList();
    }
}
