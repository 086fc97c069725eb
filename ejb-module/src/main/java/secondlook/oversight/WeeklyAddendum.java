package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import secondlook.policy.BoardWeek;
import secondlook.shared.Caller;
import secondlook.shared.Text;

/** A correction of a closed week (307.5-6.2): what it corrects, what is right. Written once, never changed. */
@Entity
@Table(name = "weekly_addendum")
class WeeklyAddendum {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TEXT = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "weekly_addendum_seq")
    @SequenceGenerator(name = "weekly_addendum_seq", sequenceName = "weekly_addendum_seq", allocationSize = 1)
    private Long id;

    private LocalDate monday;

    private String corrects;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    protected WeeklyAddendum() {
    }

    WeeklyAddendum(BoardWeek week, String corrects, String text, Caller by, Instant at) {
        this.monday = week.monday();
        this.corrects = Text.required("corrects", corrects, LONGEST_NAME);
        this.text = Text.required("text", text, LONGEST_TEXT);
        this.writtenBy = Objects.requireNonNull(by.account(), "by");
        this.writtenAt = Objects.requireNonNull(at, "at");
    }

    WeeklyAddendumView view() {
        return new WeeklyAddendumView(corrects, text, writtenAt, writtenBy);
    }
}
