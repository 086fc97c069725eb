package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * One announced evaluation (307.5-6.1.2.d): what is drawn from, fixed before its seed exists. It is drawn once the
 * audit trail has gone on, and ends with a finding on each item drawn. Written once, never changed.
 */
@Entity
@Table(name = "evaluation")
public class Evaluation {

    private static final int LONGEST_PURPOSE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_seq")
    @SequenceGenerator(name = "evaluation_seq", sequenceName = "evaluation_seq", allocationSize = 1)
    private Long id;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private EvaluationPopulation population;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    private int wanted;

    private String items;

    @Column(name = "item_count")
    private int itemCount;

    @Column(name = "items_sha256")
    private String itemsSha256;

    @Column(name = "announced_after")
    private long announcedAfter;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "announced_by")
    private String announcedBy;

    protected Evaluation() {
    }

    /** Entries of the audit trail at the announcement, by whom and when. */
    record Announced(long after, String by, Instant at) {
    }

    Evaluation(NewEvaluation plan, List<String> population, Announced announced) {
        this.purpose = Text.required("purpose", plan.purpose(), LONGEST_PURPOSE);
        this.population = Objects.requireNonNull(plan.population(), "population");
        this.fromDay = Objects.requireNonNull(plan.from(), "from");
        this.toDay = Objects.requireNonNull(plan.to(), "to");
        this.wanted = plan.wanted();
        this.items = String.join("\n", population);
        this.itemCount = population.size();
        this.itemsSha256 = Sha256.of((items + "\n").getBytes(StandardCharsets.UTF_8));
        this.announcedAfter = announced.after();
        this.announcedAt = Objects.requireNonNull(announced.at(), "at");
        this.announcedBy = Objects.requireNonNull(announced.by(), "by");
    }

    /** One item a line. */
    List<String> population() {
        return List.of(items.split("\n"));
    }

    EvaluationPopulation kind() {
        return population;
    }

    Long id() {
        return id;
    }

    String purpose() {
        return purpose;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    LocalDate toDay() {
        return toDay;
    }

    int wanted() {
        return wanted;
    }

    int itemCount() {
        return itemCount;
    }

    String itemsSha256() {
        return itemsSha256;
    }

    long announcedAfter() {
        return announcedAfter;
    }

    Instant announcedAt() {
        return announcedAt;
    }

    String announcedBy() {
        return announcedBy;
    }
}
