package secondlook.web.identity;

/** The first LASO's account as the operator's console sends it. */
public record FirstAccount(String username, String name, String unit, String password) {
}
