package secondlook.statepolice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import secondlook.policy.StateAnswer;
import secondlook.policy.StateRequestState;
import secondlook.shared.Text;

/**
 * One step of a request to the State Police: a supervisor's decision, the sending, the answer (307.5-5.4.2). Written
 * once, never changed; two that come at once are told apart by their place.
 */
@Entity
@Table(name = "state_request_step")
class StateRequestStep {

    private static final int LONGEST_REFERENCE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "state_request_step_seq")
    @SequenceGenerator(name = "state_request_step_seq", sequenceName = "state_request_step_seq", allocationSize = 1)
    private long id;

    @Column(name = "state_request_id")
    private long stateRequestId;

    private int place;

    @Enumerated(EnumType.STRING)
    private StateRequestState state;

    @Column(name = "words")
    private String text;

    private String reference;

    @Enumerated(EnumType.STRING)
    private StateAnswer answer;

    @Embedded
    private Member member;

    protected StateRequestStep() {
    }

    /**
     * What is said with a step.
     *
     * @param text      why it was decided so, how it was sent, or what was answered
     * @param reference the State Police's own number of the case, null before they gave one
     * @param answer    null before they answered
     */
    record Said(String text, String reference, StateAnswer answer) {
    }

    StateRequestStep(StateRequest of, StateRequestState state, Said said, Member member) {
        this.stateRequestId = of.id();
        this.state = Objects.requireNonNull(state, "state");
        this.place = switch (state) {
            case DRAFTED -> throw new IllegalArgumentException("The draft is no step");
            case APPROVED, DECLINED -> 1;
            case SENT -> 2;
            case ANSWERED -> 3;
        };
        this.text = Text.required("text", said.text(), StateRequest.LONGEST_TEXT);
        this.reference = Text.optional("reference", said.reference(), LONGEST_REFERENCE);
        this.answer = said.answer();
        this.member = Objects.requireNonNull(member, "member");
    }

    StateRequestState state() {
        return state;
    }

    Member member() {
        return member;
    }

    StateStepView view() {
        return new StateStepView(state, text, reference, answer, member.name(), member.unit(), member.at());
    }
}
