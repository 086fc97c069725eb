package secondlook.identity;

import java.time.Instant;
import java.time.LocalDate;

/** A registered workstation; over once it has ended or its last day is past, endReason only for the former. */
public record WorkstationView(long id, String name, String network, LocalDate validFrom, LocalDate validUntil,
                              String certificateSha256, Instant registeredAt, String registeredBy, boolean over,
                              String endReason) {
}
