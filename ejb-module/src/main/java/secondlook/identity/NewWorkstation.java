package secondlook.identity;

import java.time.LocalDate;

/** A workstation to register; validUntil and the certificate's SHA-256 may be null. */
public record NewWorkstation(String name, String network, LocalDate validFrom, LocalDate validUntil,
                             String certificateSha256) {
}
