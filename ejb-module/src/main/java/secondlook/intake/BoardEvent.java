package secondlook.intake;

import java.time.Instant;

/**
 * Something of a span that the Board's figures count (307.5-6.2).
 *
 * @param number     of the request, which the Board is not told; null when it was refused at the door
 * @param agency     whether an outside agency asked
 * @param receivedAt when the request was received
 * @param at         when it happened
 */
public record BoardEvent(Kind kind, String number, boolean agency, Instant receivedAt, Instant at) {

    /** Received and taken in; refused at the door; ended: answered, withdrawn, or refused by a supervisor. */
    public enum Kind {
        RECEIVED, REFUSED_AT_THE_DOOR, ENDED
    }
}
