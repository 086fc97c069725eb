package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import secondlook.delivery.BoardEdition;
import secondlook.delivery.BoardSource;
import secondlook.post.Enclosure;

/** The weekly reports as they are delivered to the Board (307.5-6.2). */
@ApplicationScoped
class WeeklyDelivery implements BoardSource {

    private static final String NAME = "weekly report of ";

    @Inject
    WeeklyBook book;

    @Override
    public List<BoardEdition> closedSince(Instant since) {
        return book.newest().stream().filter(report -> !report.closedAt().isBefore(since))
                .sorted(Comparator.comparing(WeeklyReport::closedAt))
                .map(report -> new BoardEdition(NAME + report.week().monday(), report.closedAt())).toList();
    }

    @Override
    public List<Enclosure> files(BoardEdition edition) {
        LocalDate monday = LocalDate.parse(edition.name().substring(NAME.length()));
        WeeklyReport report = book.get(monday);
        Enclosure table = new Enclosure("weekly-report-" + monday + ".csv", "text/csv", report.csv());
        return book.document(report).map(pdf -> List.of(new Enclosure("weekly-report-" + monday + ".pdf",
                "application/pdf", pdf), table)).orElseGet(() -> List.of(table));
    }
}
