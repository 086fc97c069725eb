package secondlook.web.agency;

import jakarta.json.bind.annotation.JsonbProperty;

/** Why there is no token, as OAuth 2.0 (RFC 6749, section 5.2) words it. */
public record TokenError(String error, @JsonbProperty("error_description") String description) {
}
