package secondlook.delivery;

import java.time.Instant;

/**
 * One report to one addressee.
 *
 * @param sentAt when the mail server took it, null before
 * @param answer what the mail server said, or why the letter was given up; null before
 */
public record DeliveryLine(String edition, String address, long letter, Instant queuedAt, Instant sentAt,
                           String answer) {
}
