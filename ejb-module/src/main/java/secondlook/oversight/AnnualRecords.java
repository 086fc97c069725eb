package secondlook.oversight;

import static secondlook.reports.BoardDocument.Column.number;
import static secondlook.reports.BoardDocument.Column.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import secondlook.board.BoardBreach;
import secondlook.board.BoardViolation;
import secondlook.board.EntryView;
import secondlook.policy.AnnualPart;
import secondlook.policy.RegisterKind;
import secondlook.reports.BoardDocument.Block;
import secondlook.reports.BoardDocument.Notices;
import secondlook.reports.BoardDocument.Prose;
import secondlook.reports.BoardDocument.Table;
import secondlook.retention.BoardPurgeAudit;

/** The parts of an annual report that come from registers; the public edition prints day and kind, no free text. */
record AnnualRecords(AnnualFigures figures, AnnualEdition edition) {

    private static final String FIGURE = "figure.";
    private static final int FIGURE_PARTS = 6;

    Map<AnnualPart, List<Block>> parts() {
        Map<AnnualPart, List<Block>> parts = new EnumMap<>(AnnualPart.class);
        parts.put(AnnualPart.ACCURACY, accuracy());
        parts.put(AnnualPart.COURT, List.of(entries(RegisterKind.LAWSUIT, "Relevant lawsuits"),
                entries(RegisterKind.SETTLEMENT, "Settlements")));
        parts.put(AnnualPart.VIOLATIONS, List.of(new Notices("Confirmed in the year",
                figures.registers().violations().stream().map(this::violation).toList())));
        parts.put(AnnualPart.BREACHES, List.of(new Notices("Reported in the year",
                figures.registers().breaches().stream().map(AnnualRecords::breach).toList())));
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
        String stands = "Violation " + violation.id() + " of 307.5-" + violation.clause() + ", confirmed "
                + LocalDate.ofInstant(violation.confirmedAt(), ZoneOffset.UTC);
        return open() ? stands + "." : stands + ": " + violation.summary();
    }

    private static String breach(BoardBreach breach) {
        return "Breach " + breach.id() + ", " + breach.medium().name().toLowerCase(Locale.ENGLISH).replace('_', ' ')
                + ", reported " + LocalDate.ofInstant(breach.reportedAt(), ZoneOffset.UTC)
                + (breach.assessed() ? ", assessed." : ", not assessed yet.");
    }

    private List<Block> purgeAudits() {
        List<BoardPurgeAudit> audits = figures.registers().purgeAudits();
        if (audits.isEmpty()) {
            return List.of(new Notices("Audits of the year", List.of()));
        }
        return List.of(new Table("Audits of the year", List.of(text("Day"), number("Purged objects"), number("Sample"),
                number("Traces found")), audits.stream().map(audit -> List.of(
                LocalDate.ofInstant(audit.drawnAt(), ZoneOffset.UTC).toString(), "" + audit.population(),
                "" + audit.sample(), "" + audit.leftOvers())).toList(), 1, false));
    }

    private List<Block> training() {
        List<List<String>> rows = new ArrayList<>();
        figures.registers().training().forEach((kind, members) -> rows.add(List.of(kind.label(), "" + members)));
        return List.of(new Table("Members of whom it was recorded as met in the year", List.of(text("Prerequisite"),
                number("Members")), rows, 1, false));
    }

    private List<Block> accuracy() {
        if (figures.selfTests().isEmpty()) {
            return List.of(new Prose("No accuracy self-test was made in the year."));
        }
        AnnualFigures.SelfTest newest = figures.selfTests().get(0);
        List<List<String>> rows = newest.figures().lines().filter(line -> line.startsWith(FIGURE))
                .map(AnnualRecords::figure).filter(row -> !row.isEmpty()).toList();
        return List.of(new Prose(figures.selfTests().size() + " self-tests were made in the year. The newest is of "
                + LocalDate.ofInstant(newest.view().at(), ZoneOffset.UTC) + ", with " + newest.view().pack() + " over "
                + newest.view().images() + " images of " + newest.view().people() + " people. FNIR is the share of "
                + "searches whose person was missed, FPIR that of searches for absent people that listed somebody."),
                new Table("Shares by group with 95 % intervals (Wilson)", List.of(text("Group"), text("Figure"),
                        number("Share"), number("From"), number("To"), number("Count"), number("Of")), rows, 2, false));
    }

    /** One line of the record: value, interval, count, of how many, threshold. */
    private static List<String> figure(String line) {
        int equals = line.indexOf('=');
        String[] name = line.substring(FIGURE.length(), Math.max(equals, FIGURE.length())).split("\\.", 2);
        String[] parts = line.substring(equals + 1).split(";", -1);
        if (name.length != 2 || parts.length != FIGURE_PARTS || parts[0].isEmpty()) {
            return List.of();
        }
        return List.of(name[0].replace('_', ' '), name[1].replace('_', ' '), parts[0], parts[1], parts[2], parts[3],
                parts[4]);
    }
}
