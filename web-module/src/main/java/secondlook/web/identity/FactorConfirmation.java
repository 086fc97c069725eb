package secondlook.web.identity;

/** The first code of the first LASO's second factor as the operator's console sends it. */
public record FactorConfirmation(String username, String code) {
}
