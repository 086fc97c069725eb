package secondlook.delivery;

import java.time.Instant;

/** Somebody on the Board's list. */
public record AddresseeView(long id, String name, String address, Instant listedAt) {
}
