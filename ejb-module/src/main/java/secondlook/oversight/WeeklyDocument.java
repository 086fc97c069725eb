package secondlook.oversight;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The document of a weekly report as it was made, apart so that lists do not read it. Written once, never changed. */
@Entity
@Table(name = "weekly_document")
class WeeklyDocument {

    @Id
    private LocalDate monday;

    private byte[] pdf;

    protected WeeklyDocument() {
    }

    WeeklyDocument(WeeklyReport report, byte[] pdf) {
        this.monday = report.week().monday();
        this.pdf = pdf.clone();
    }

    byte[] pdf() {
        return pdf.clone();
    }
}
