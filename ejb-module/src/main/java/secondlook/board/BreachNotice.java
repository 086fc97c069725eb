package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * The notice of a breach to an originating agency (307.5-7.2), made in the act that confirmed the breach. Written once;
 * that the agency was notified is a {@link BreachStep}.
 */
@Entity
@Table(name = "breach_notice")
public class BreachNotice {

    private static final int LONGEST_LIST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "breach_notice_seq")
    @SequenceGenerator(name = "breach_notice_seq", sequenceName = "breach_notice_seq", allocationSize = 1)
    private Long id;

    @Column(name = "breach_id")
    private Long breachId;

    private String agency;

    @Column(name = "made_at")
    private Instant madeAt;

    private String sha256;

    @Column(name = "mailed_to")
    private String mailedTo;

    protected BreachNotice() {
    }

    /** @param mailedTo official addresses of the agency, none for one that people have to notify */
    BreachNotice(Breach of, String agency, List<String> mailedTo, Instant madeAt, byte[] document) {
        this.breachId = of.id();
        this.agency = Objects.requireNonNull(agency, "agency");
        this.madeAt = Objects.requireNonNull(madeAt, "madeAt");
        this.sha256 = Sha256.of(document);
        this.mailedTo = Text.cut(String.join(", ", mailedTo), LONGEST_LIST);
    }

    Long id() {
        return id;
    }

    Long breachId() {
        return breachId;
    }

    String agency() {
        return agency;
    }

    String sha256() {
        return sha256;
    }

    BreachView.Letter view() {
        return new BreachView.Letter(id, agency, madeAt, sha256, mailedTo);
    }
}
