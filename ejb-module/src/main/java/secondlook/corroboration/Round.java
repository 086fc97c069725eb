package secondlook.corroboration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.CorroborationPolicy.Parts;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.PolicyRefused;

/**
 * One round of corroboration of one search, and who has which part in it. A round begins with the first examination; it
 * ends when the supervisor sends back or when the probe is searched again before anybody has signed, and then stays as
 * it is: the next round is a new row. A supervisor can release the seat of an examiner who does not sign; the seat is
 * then free for somebody new to the round. Requester, first examiner, second examiner and supervisor are four different
 * accounts (307.5-2.4, 5.4.3); the table refuses equal ones too.
 */
@Entity
@Table(name = "corroboration_parts")
class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "corroboration_parts_seq")
    @SequenceGenerator(name = "corroboration_parts_seq", sequenceName = "corroboration_parts_seq", allocationSize = 1)
    private long id;

    @Version
    private long version;

    @Column(name = "request_id", updatable = false)
    private String requestId;

    @Column(name = "round_number", updatable = false)
    private int number;

    @Column(name = "search_id", updatable = false)
    private String searchId;

    @Column(name = "requester", updatable = false)
    private String requester;

    @Column(name = "searcher", updatable = false)
    private String searcher;

    @Column(name = "first_examiner")
    private String firstExaminer;

    @Column(name = "second_examiner")
    private String secondExaminer;

    @Column(name = "supervisor")
    private String supervisor;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Round() {
    }

    /** The next round of a request over one search; nobody has examined in it yet. */
    Round(String requestId, int number, String searchId, String requester, String searcher) {
        this.requestId = Objects.requireNonNull(requestId, "requestId");
        this.searchId = Objects.requireNonNull(searchId, "searchId");
        this.requester = Objects.requireNonNull(requester, "requester");
        this.searcher = Objects.requireNonNull(searcher, "searcher");
        if (number < 1) {
            throw new IllegalArgumentException("Rounds count from 1, not " + number);
        }
        this.number = number;
    }

    /** @param released accounts whose seats in this round were released */
    void joinFirst(Caller caller, Collection<String> released) {
        PolicyRefused.unless(CorroborationPolicy.notReleased(caller.account(), released));
        PolicyRefused.unless(CorroborationPolicy.firstExaminer(caller.role(), caller.account(), parts()));
        firstExaminer = seat(firstExaminer, caller, "the first examination");
    }

    /**
     * @param seen     accounts that know the order, the scores or an opinion from an earlier round
     * @param released accounts whose seats in this round were released
     */
    void joinSecond(Caller caller, Collection<String> seen, Collection<String> released) {
        PolicyRefused.unless(CorroborationPolicy.notReleased(caller.account(), released));
        PolicyRefused.unless(CorroborationPolicy.secondExaminer(caller.role(), caller.account(), parts()));
        PolicyRefused.unless(CorroborationPolicy.freshEyes(caller.account(), seen));
        secondExaminer = seat(secondExaminer, caller, "the second examination");
    }

    void joinSupervisor(Caller caller) {
        PolicyRefused.unless(CorroborationPolicy.supervisor(caller.role(), caller.account(), parts()));
        supervisor = seat(supervisor, caller, "the sign-off");
    }

    private String seat(String taken, Caller caller, String what) {
        if (endedAt != null) {
            throw new Conflict("Round " + number + " has ended. Open the request again.");
        }
        if (taken != null && !taken.equals(caller.account())) {
            throw new Conflict("Somebody else has begun " + what + " of this request.");
        }
        return caller.account();
    }

    /** Frees the seat of an examination that is not signed. */
    void release(int ordinal) {
        if (endedAt != null) {
            throw new Conflict("Round " + number + " has ended. Nothing has to be released.");
        }
        if (ordinal == 1) {
            firstExaminer = null;
        } else {
            secondExaminer = null;
        }
    }

    void end(Instant at) {
        if (endedAt != null) {
            throw new Conflict("Round " + number + " has ended already.");
        }
        endedAt = Objects.requireNonNull(at, "at");
    }

    boolean open() {
        return endedAt == null;
    }

    boolean isAbout(String search) {
        return searchId.equals(search);
    }

    boolean examinedBy(String account) {
        return account.equals(firstExaminer) || account.equals(secondExaminer);
    }

    Parts parts() {
        return new Parts(requester, searcher, firstExaminer, secondExaminer);
    }

    String requestId() {
        return requestId;
    }

    int number() {
        return number;
    }

    String searchId() {
        return searchId;
    }
}
