package secondlook.web.intake;

import java.time.Instant;
import java.util.List;
import secondlook.intake.ProbeView;
import secondlook.intake.QuestionView;
import secondlook.intake.RequestView;
import secondlook.intake.TimelineEntry;
import secondlook.policy.Statement;

/**
 * One request as its agency's program sees it: where it stands, what comes next, what became of it. No candidate, no
 * score, no name of an examiner; the mandated statement is on every answer. outcome is absent while the request is
 * open, reportVersion is 0 while there is no report.
 */
public record RequestAnswer(String id, String number, String state, String stateText, String next,
                            String incidentNumber, String caseNumber, String offense, String caseStatus,
                            String purpose, Instant receivedAt, Instant changedAt, ProbeAnswer probe,
                            List<Step> timeline, List<Asked> questions, String outcome, int reportVersion,
                            String policyVersion, String statement) {

    /** The probe as it was received; its SHA-256 proves which file it was, also after it was erased. */
    public record ProbeAnswer(String fileName, String format, int width, int height, long bytes, String sha256,
                              Instant receivedAt, Instant erasedAt) {

        private static ProbeAnswer of(ProbeView probe) {
            return probe == null ? null : new ProbeAnswer(probe.fileName(), probe.format(), probe.width(),
                    probe.height(), probe.bytes(), probe.sha256(), probe.receivedAt(), probe.erasedAt());
        }
    }

    /** One step of the road. */
    public record Step(Instant at, String state, String text) {

        private static Step of(TimelineEntry entry) {
            return new Step(entry.at(), entry.state().name(), entry.text());
        }
    }

    /** What the unit asks the requester; answeredAt and answer are absent while it waits. */
    public record Asked(int number, Instant askedAt, String question, Instant answeredAt, String answer) {

        private static Asked of(QuestionView view) {
            return new Asked(view.number(), view.askedAt(), view.question(), view.answeredAt(), view.answer());
        }
    }

    static RequestAnswer of(RequestView view) {
        return new RequestAnswer(view.id(), view.number(), view.state().name(), view.state().label(), view.next(),
                view.incidentNumber(), view.caseNumber(), view.offense().name(), view.caseStatus().name(),
                view.purpose(), view.receivedAt(), view.changedAt(), ProbeAnswer.of(view.probe()),
                view.timeline().stream().map(Step::of).toList(), view.questions().stream().map(Asked::of).toList(),
                view.outcome(), view.reportVersion(), view.policyVersion(), Statement.TEXT);
    }
}
