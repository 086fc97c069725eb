package secondlook.oversight;

import static secondlook.reports.BoardDocument.Column.number;
import static secondlook.reports.BoardDocument.Column.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import secondlook.board.BoardBreach;
import secondlook.board.BoardViolation;
import secondlook.board.EntryView;
import secondlook.policy.AnnualPart;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.RegisterKind;
import secondlook.reports.BoardDocument.Block;
import secondlook.reports.BoardDocument.Column;
import secondlook.reports.BoardDocument.Notices;
import secondlook.reports.BoardDocument.Table;
import secondlook.retention.BoardPurgeAudit;

/** The parts of an annual report that come from registers; the public edition prints day and kind, no free text. */
record AnnualRecords(AnnualFigures figures, AnnualEdition edition, ZoneId zone) {

    Map<AnnualPart, List<Block>> parts() {
        Map<AnnualPart, List<Block>> parts = new EnumMap<>(AnnualPart.class);
        parts.put(AnnualPart.ACCURACY, AnnualAccuracy.of(figures.selfTests(), zone));
        parts.put(AnnualPart.COURT, List.of(entries(RegisterKind.LAWSUIT, "Relevant lawsuits"),
                entries(RegisterKind.SETTLEMENT, "Settlements")));
        parts.put(AnnualPart.VIOLATIONS, List.of(new Notices("Confirmed in the year",
                figures.registers().violations().stream().map(this::violation).toList())));
        parts.put(AnnualPart.BREACHES, List.of(new Notices("Reported in the year",
                figures.registers().breaches().stream().map(this::breach).toList())));
        parts.put(AnnualPart.PURGE_AUDITS, purgeAudits());
        parts.put(AnnualPart.TRAINING, training());
        parts.put(AnnualPart.CHANGES, List.of(entries(RegisterKind.UPGRADE, "Upgrades"),
                entries(RegisterKind.MAINTENANCE, "Maintenance"),
                entries(RegisterKind.CONTRACT_CHANGE, "Planned contract changes")));
        return parts;
    }

    private boolean open() {
        return edition == AnnualEdition.PUBLIC;
    }

    private Notices entries(RegisterKind kind, String heading) {
        return new Notices(heading, figures.registers().entries().getOrDefault(kind, List.of()).stream()
                .map(this::entry).toList());
    }

    private String entry(EntryView entry) {
        return open() ? entry.day() + ": " + entry.kind().label() : entry.day() + ": " + entry.text();
    }

    private String violation(BoardViolation violation) {
        String stands = "Violation " + violation.id() + " of " + violation.clause() + ", confirmed "
                + day(violation.confirmedAt());
        return open() ? stands + "." : stands + ": " + violation.summary();
    }

    private String breach(BoardBreach breach) {
        String found = breach.confirmed() ? "confirmed" : "no breach";
        return "Breach " + breach.id() + ", " + breach.medium().label().toLowerCase(Locale.ENGLISH) + ", reported "
                + day(breach.reportedAt()) + (breach.assessed() ? ", assessed: " + found + "." : ", not assessed yet.");
    }

    private List<Block> purgeAudits() {
        List<BoardPurgeAudit> audits = figures.registers().purgeAudits();
        if (audits.isEmpty()) {
            return List.of(new Notices("Audits of the year", List.of()));
        }
        return List.of(new Table("Audits of the year", List.of(text("Day"), number("Purged objects"), number("Sample"),
                number("Traces found")), audits.stream().map(audit -> List.of(
                day(audit.drawnAt()), "" + audit.population(),
                "" + audit.sample(), "" + audit.leftOvers())).toList(), 1, false));
    }

    private List<Block> training() {
        List<Column> columns = new ArrayList<>(List.of(text("Role")));
        List<String> all = new ArrayList<>(List.of("All"));
        for (PrerequisiteKind kind : PrerequisiteKind.values()) {
            columns.add(number(kind.label()));
            all.add("" + figures.registers().training().values().stream().mapToLong(each -> each.get(kind)).sum());
        }
        List<List<String>> rows = new ArrayList<>();
        if (!open()) {
            figures.registers().training().forEach((role, met) -> {
                List<String> row = new ArrayList<>(List.of(role.label()));
                met.forEach((kind, members) -> row.add("" + members));
                rows.add(row);
            });
        }
        rows.add(all);
        return List.of(new Table("Members of whom it was recorded as met in the year", columns, rows, 1, true));
    }

    /** Corrections of the weeks; what they say is free text, and the public edition has the days alone. */
    List<String> addenda() {
        return figures.addenda().stream().map(each -> "Week of " + each.week().monday() + ", corrected "
                + day(each.said().writtenAt()) + (open() ? "." : ", " + each.said().corrects() + ": "
                + each.said().text())).toList();
    }

    /** By the department's clocks, as the weekly reports have it. */
    private String day(Instant moment) {
        return LocalDate.ofInstant(moment, zone).toString();
    }
}
