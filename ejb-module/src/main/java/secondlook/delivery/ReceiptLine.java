package secondlook.delivery;

import java.time.Instant;

/** That a reader of the Board has received a report. */
public record ReceiptLine(String edition, String account, String name, Instant at) {
}
