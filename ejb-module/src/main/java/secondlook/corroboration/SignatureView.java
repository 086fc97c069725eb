package secondlook.corroboration;

import java.time.Instant;

/** The supervisor's signature. */
public record SignatureView(String name, String unit, Instant at, String rationale, String signedHash) {
}
