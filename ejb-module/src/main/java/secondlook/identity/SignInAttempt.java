package secondlook.identity;

/** What the sign-in form holds; acknowledged says whether the notice on it was. */
public record SignInAttempt(String username, String password, boolean acknowledged) {
}
