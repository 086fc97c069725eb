package secondlook.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One item that the seed drew, with its place and the hash that gave it the place. Written once. */
@Entity
@Table(name = "evaluation_item")
public class EvaluationItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_item_seq")
    @SequenceGenerator(name = "evaluation_item_seq", sequenceName = "evaluation_item_seq", allocationSize = 50)
    private Long id;

    @Column(name = "evaluation_id")
    private Long evaluationId;

    private int place;

    private String item;

    @Column(name = "item_key")
    private String key;

    protected EvaluationItem() {
    }

    EvaluationItem(Evaluation of, int place, Sampling.Drawn drawn) {
        this.evaluationId = of.id();
        this.place = place;
        this.item = drawn.item();
        this.key = drawn.key();
    }

    Long id() {
        return id;
    }

    Long evaluationId() {
        return evaluationId;
    }

    int place() {
        return place;
    }

    String item() {
        return item;
    }

    String key() {
        return key;
    }
}
