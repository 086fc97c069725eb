package secondlook.policy;

/**
 * The notice that everybody acknowledges before a sign-in (307.5-7.1, 7.6; CJIS-type system use notification). What was
 * acknowledged is on the trail by its version, so a changed text gets a new one.
 */
public final class SignInNotice {

    public static final String VERSION = "2026-11-28";

    public static final String TEXT = "This is a Detroit Police Department system for official use by authorized "
            + "members only. It holds criminal justice information. Use for any purpose other than an active or "
            + "ongoing investigation named in Directive 307.5 is major misconduct.";

    public static final String CONSENT = "All use is monitored and recorded with name, time and reason, and is subject "
            + "to audit. By signing in you consent to this. Unauthorized use is prohibited and may be prosecuted. Do "
            + "not share your credentials.";

    private SignInNotice() {
    }
}
