package secondlook.web.identity;

/** The account that was set. */
public record AccountAnswer(String username, String name, String unit, String role) {
}
