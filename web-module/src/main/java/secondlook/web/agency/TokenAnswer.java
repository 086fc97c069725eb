package secondlook.web.agency;

import jakarta.json.bind.annotation.JsonbProperty;

/** An access token as OAuth 2.0 (RFC 6749, section 5.1) words it; expiresIn in seconds. */
public record TokenAnswer(@JsonbProperty("access_token") String accessToken,
                          @JsonbProperty("token_type") String tokenType,
                          @JsonbProperty("expires_in") long expiresIn,
                          String scope) {
}
