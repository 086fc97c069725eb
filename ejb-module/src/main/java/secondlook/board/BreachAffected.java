package secondlook.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import secondlook.shared.Text;

/** Whose information of one request a breach touches, as the assessment computed it. Written once, never changed. */
@Entity
@Table(name = "breach_affected")
public class BreachAffected {

    private static final int LONGEST_PEOPLE = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "breach_affected_seq")
    @SequenceGenerator(name = "breach_affected_seq", sequenceName = "breach_affected_seq", allocationSize = 50)
    private Long id;

    @Column(name = "breach_id")
    private Long breachId;

    private String request;

    private String source;

    private String requester;

    private String people;

    private String touched;

    protected BreachAffected() {
    }

    BreachAffected(Breach of, Affected affected) {
        this.breachId = of.id();
        this.request = affected.request();
        this.source = affected.source();
        this.requester = affected.requester();
        this.people = Text.cut(affected.people(), LONGEST_PEOPLE);
        this.touched = Text.cut(affected.touched(), LONGEST_PEOPLE);
    }

    Affected view() {
        return new Affected(request, source, requester, people, touched);
    }
}
