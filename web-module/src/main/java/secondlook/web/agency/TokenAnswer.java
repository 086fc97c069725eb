package secondlook.web.agency;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;

/**
 * An access token as OAuth 2.0 (RFC 6749, section 5.1) words it; expiresIn in seconds. For an agency also
 * the last day of its agreement and, from 90, 30 and 7 days before it on, the days of the warning (307.5-5.5.a).
 */
public record TokenAnswer(@JsonbProperty("access_token") String accessToken,
                          @JsonbProperty("token_type") String tokenType,
                          @JsonbProperty("expires_in") long expiresIn,
                          String scope,
                          @JsonbProperty("agreement_expires") LocalDate agreementExpires,
                          @JsonbProperty("agreement_warning_days") Integer agreementWarningDays) {
}
