package secondlook.post;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import secondlook.policy.PostLimits;
import secondlook.shared.Caller;
import secondlook.shared.Conflict;
import secondlook.shared.Sealed;
import secondlook.shared.Sha256;
import secondlook.shared.Text;

/**
 * A letter to one addressee. It waits; one server at a time takes it for an attempt; it ends sent, cancelled, or given
 * up, from where somebody can have it tried again. Its text, which may hold a secret, lies sealed and goes once it is
 * sent or cancelled; addressee, subject and hash stay (307.5-7.1).
 */
@Entity
@Table(name = "post_letter")
@SecondaryTable(name = "post_message", pkJoinColumns = @PrimaryKeyJoinColumn(name = "letter_id"))
class Letter {

    private static final int LONGEST_ABOUT = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_letter_seq")
    @SequenceGenerator(name = "post_letter_seq", sequenceName = "post_letter_seq", allocationSize = 1)
    private Long id;

    @Version
    private long version;

    /** Names the letter to mail servers; the same at every attempt, so that a second copy can be told. */
    private String reference;

    private String about;

    private String addressee;

    private String subject;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "message", table = "post_message"))
    @AttributeOverride(name = "wrapped", column = @Column(name = "wrapped_key", table = "post_message"))
    private Sealed message;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private LetterState state = LetterState.WAITING;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "queued_by")
    private String queuedBy;

    private int attempts;

    /** Attempts before somebody had it tried again; the pauses begin anew from there. */
    @Column(name = "attempts_before")
    private int attemptsBefore;

    @Column(name = "next_at")
    private Instant nextAt;

    /** Until when the server that took it has it for itself; null while nobody has. */
    @Column(name = "taken_until")
    private Instant takenUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Letter() {
    }

    Letter(NewLetter letter, String to, Caller by, Instant at) {
        byte[] form = MailForm.of(letter, to);
        this.reference = UUID.randomUUID().toString();
        this.about = Text.required("about", letter.about(), LONGEST_ABOUT);
        this.addressee = MailAddress.of("to", to);
        this.subject = MailForm.subject(letter);
        this.message = Sealed.of(form, sealedAs());
        this.sha256 = Sha256.of(form);
        this.queuedAt = at;
        this.queuedBy = by.account();
        this.nextAt = at;
    }

    private String sealedAs() {
        return "post_message " + reference;
    }

    boolean due(Instant now) {
        return state == LetterState.WAITING && !nextAt.isAfter(now) && (takenUntil == null || takenUntil.isBefore(now));
    }

    /** Whether an attempt was begun of which nobody knows how it ended: the server stopped in the middle of it. */
    boolean interrupted() {
        return takenUntil != null;
    }

    /** Takes it for one attempt. */
    Outgoing take(Instant until) {
        takenUntil = until;
        attempts++;
        return new Outgoing(id, attempts, reference, addressee, message.open(sealedAs()));
    }

    void sent(Instant at) {
        end(LetterState.SENT, at);
        message = null;
    }

    /** True when it is given up, false when it is tried again later. */
    boolean notSent(boolean forGood, Instant at, PostLimits limits) {
        if (state != LetterState.WAITING) {
            return false;
        }
        int tries = attempts - attemptsBefore;
        if (forGood || tries >= limits.mostAttempts()) {
            end(LetterState.FAILED, at);
            return true;
        }
        takenUntil = null;
        nextAt = at.plus(Duration.ofMinutes(limits.pauseAfter(tries)));
        return false;
    }

    /** By hand, at once: given up or waiting for its next attempt. */
    void again(Instant now) {
        if (state != LetterState.FAILED && state != LetterState.WAITING) {
            throw new Conflict("Letter " + id + " is " + state.label().toLowerCase(Locale.ROOT)
                    + "; there is nothing to send.");
        }
        state = LetterState.WAITING;
        endedAt = null;
        attemptsBefore = attempts;
        nextAt = now;
    }

    /** What it told has become untrue before it left. */
    void cancel(Instant at) {
        end(LetterState.CANCELLED, at);
        message = null;
    }

    private void end(LetterState how, Instant at) {
        state = how;
        takenUntil = null;
        endedAt = at;
    }

    Long id() {
        return id;
    }

    int attempts() {
        return attempts;
    }

    String about() {
        return about;
    }

    String addressee() {
        return addressee;
    }

    String subject() {
        return subject;
    }

    String sha256() {
        return sha256;
    }

    LetterState state() {
        return state;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    Instant nextAt() {
        return nextAt;
    }
}
