package secondlook.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import secondlook.board.BoardBreach;
import secondlook.board.BoardViolation;
import secondlook.board.EntryView;
import secondlook.policy.BoardWeek;
import secondlook.policy.BoardYear;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.RegisterKind;
import secondlook.policy.Role;
import secondlook.retention.BoardPurgeAudit;

/**
 * Everything an annual report is made of (307.5-6.3).
 *
 * @param weeks     the weekly reports of the year, oldest first
 * @param addenda   corrections of these weeks
 * @param counted   counted from the records once more, in one go over the whole year
 * @param answered  in the order of their answers
 * @param selfTests made in the year, oldest first
 */
record AnnualFigures(BoardYear year, List<Week> weeks, List<Addendum> addenda, Counted counted,
                     List<FulfilledRequest> answered, Efficacy efficacy, List<SelfTest> selfTests,
                     Registers registers, long trailEntries) {

    AnnualFigures {
        weeks = List.copyOf(weeks);
        addenda = List.copyOf(addenda);
        answered = List.copyOf(answered);
        selfTests = List.copyOf(selfTests);
    }

    /** A correction of one weekly report. */
    record Addendum(BoardWeek week, WeeklyAddendumView said) {
    }

    /** The totals of one weekly report. */
    record Week(int month, WeekCounts department, WeekCounts agencies) {
    }

    /** The totals of the year. */
    record Counted(WeekCounts department, WeekCounts agencies) {

        WeekCounts all() {
            return department.plus(agencies);
        }
    }

    /**
     * How the technology served.
     *
     * @param incidents incidents in whose investigation a lead was issued
     * @param assisted  of these, those in which the requester reported that the lead assisted
     * @param excluded  leads whose person further investigation excluded, as reported
     * @param unsaid    leads of which nothing is reported yet
     * @param examined  answered requests that two examiners signed
     * @param disagreed of these, those in which they had to consult because their opinions differed
     */
    record Efficacy(long incidents, long assisted, long excluded, long unsaid, long examined, long disagreed) {
    }

    /** A self-test and its figures by group. */
    record SelfTest(SelfTestView view, List<SelfTestGroup> groups) {

        SelfTest {
            groups = List.copyOf(groups);
        }
    }

    /** What the registers say of the year. */
    record Registers(Map<RegisterKind, List<EntryView>> entries, List<BoardViolation> violations,
                     List<BoardBreach> breaches, List<BoardPurgeAudit> purgeAudits,
                     Map<Role, Map<PrerequisiteKind, Long>> training) {
    }

    /** From receipt to answer, hours, ascending. */
    double[] hours() {
        return answered.stream().mapToDouble(each -> hours(each.received(), each.answered())).sorted().toArray();
    }

    private static double hours(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) / 3600.0;
    }

    WeekCounts ofWeeks(boolean agencies) {
        return weeks.stream().map(week -> agencies ? week.agencies() : week.department())
                .reduce(WeekCounts.NONE, WeekCounts::then);
    }
}
