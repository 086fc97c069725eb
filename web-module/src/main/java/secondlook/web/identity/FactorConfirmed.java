package secondlook.web.identity;

import java.util.List;

/** The recovery codes of a second factor that was confirmed; told this once. */
public record FactorConfirmed(List<String> recoveryCodes) {
}
