package secondlook.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import secondlook.AppIT;
import secondlook.policy.BoardWeek;
import secondlook.policy.Role;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Sha256;
import secondlook.web.Visitor;
import secondlook.web.Visitors;

/** A week before the system was in use, closed in the server: reconciled, printed, stored, read by the Board. */
class WeeklyIT extends AppIT {

    @Inject
    private WeeklyService weekly;

    @Inject
    private Visitors visitors;

    private static LocalDate monday(int weeksAgo) {
        return BoardWeek.of(LocalDate.now(ZoneId.of("America/Detroit"))).monday().minusWeeks(weeksAgo);
    }

    private void report(LocalDate monday) {
        as.caller(Caller.system(UUID.randomUUID().toString()), () -> weekly.report(monday));
    }

    @Test
    void weekIsClosedWithTableAndDocumentOnTheTrail() {
        LocalDate week = monday(2);
        report(week);
        WeeklyView read = as.account("week-board", Role.BOARD, () -> weekly.read(week));
        assertThat(read.total()).isEqualTo(WeekCounts.NONE);
        assertThat(read.notices().violations()).containsExactly("None");
        assertThat(read.made().trailHash()).matches("[0-9a-f]{64}");
        byte[] table = as.account("week-board", Role.BOARD, () -> weekly.table(week));
        assertThat(new String(table, StandardCharsets.UTF_8)).contains("made from,reconciled with the audit trail,Yes");
        byte[] document = as.account("week-board", Role.BOARD, () -> weekly.document(week));
        assertThat(document).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(Sha256.of(document)).isEqualTo(read.made().pdfSha256());
        assertThat(as.account("week-auditor", Role.AUDITOR, () -> weekly.document(week))).isEqualTo(document);
        assertThat(as.account("week-co", Role.COMMANDER, () -> weekly.table(week))).isEqualTo(table);
        assertThatThrownBy(() -> report(week)).isInstanceOf(Conflict.class);
    }

    @Test
    void weekThatIsNotOverIsRefusedAndOthersThanTheSystemCloseNone() {
        assertThatThrownBy(() -> report(monday(0))).isInstanceOf(PolicyRefused.class);
        assertThatThrownBy(() -> as.account("week-co", Role.COMMANDER, () -> {
            weekly.report(monday(3));
            return null;
        })).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void correctionStandsBesideTheClosedReportAndNamesWhatItCorrects() {
        LocalDate week = monday(4);
        report(week);
        byte[] before = as.account("week-co", Role.COMMANDER, () -> weekly.table(week));
        assertThatThrownBy(() -> as.account("week-board", Role.BOARD, () -> weekly.correct(week, "totals", "None.")))
                .isInstanceOf(EJBAccessException.class);
        WeeklyView corrected = as.account("week-co", Role.COMMANDER, () -> weekly.correct(week, "totals, received",
                "One request came on paper while the system stood still."));
        assertThat(corrected.addenda()).extracting(WeeklyAddendumView::corrects).containsExactly("totals, received");
        assertThat(as.account("week-board", Role.BOARD, () -> weekly.read(week)).addenda()).hasSize(1);
        assertThat(as.account("week-board", Role.BOARD, () -> weekly.table(week))).isEqualTo(before);
    }

    @Test
    void boardReaderOpensTheArchiveAndAClosedWeekAndOthersDoNot() throws Exception {
        LocalDate week = monday(5);
        report(week);
        Visitor board = visitors.signedIn(Role.BOARD);
        String archive = board.page("/oversight/weekly.xhtml").body();
        assertThat(archive).contains("<svg viewBox=", "weekly-detail.xhtml?week=" + week, "weekly.pdf?week=" + week);
        String page = board.page("/oversight/weekly-detail.xhtml?week=" + week).body();
        assertThat(page).contains("Sent to the State Police", "Planned contract changes",
                weekly(week).made().pdfSha256(), weekly(week).made().trailHash());
        assertThat(board.page("/oversight/weekly.csv?week=" + week).body()).startsWith("part,what,Department");
        assertThat(board.page("/oversight/weekly.pdf?week=" + week).body()).startsWith("%PDF-");
        assertThat(board.page("/oversight/weekly.pdf?week=" + week.plusDays(1)).statusCode()).isEqualTo(404);
        assertThat(visitors.signedIn(Role.EXAMINER).page("/oversight/weekly.pdf?week=" + week).statusCode())
                .isEqualTo(403);
    }

    private WeeklyView weekly(LocalDate week) {
        return as.account("week-board", Role.BOARD, () -> weekly.read(week));
    }
}
