package secondlook.board;

import java.time.Instant;
import secondlook.policy.NoticeRecipient;

/**
 * A notice and its delivery, as of a moment.
 *
 * @param delivery null while it is not delivered
 * @param late     whether it is not delivered though its time is over, or was delivered after it
 */
public record NoticeView(long id, NoticeRecipient recipient, Instant madeAt, Instant dueAt, String sha256,
                         DeliveryView delivery, boolean late) {

    public boolean delivered() {
        return delivery != null;
    }

    public String tone() {
        return late ? "bad" : delivered() ? "good" : "attention";
    }
}
