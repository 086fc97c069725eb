package secondlook.dissemination;

import java.time.Instant;

/**
 * How a one-time link stands: never the secret.
 *
 * @param sentAt   when the mail server took the letter, null before and for a program's link
 * @param failed   why the letter did not arrive, null otherwise
 * @param openedBy who acknowledged the statement and received the report
 * @param revoked  why it opens nothing any more, null otherwise
 */
public record LinkView(Instant expires, Instant sentAt, String failed, Instant openedAt, String openedBy,
                       String revoked) {

    public boolean standing() {
        return openedAt == null && revoked == null;
    }
}
