package secondlook.identity;

/** The kinds of second factor that an account can have beside its password. */
public enum FactorKind {
    /** One-time codes of an authenticator after RFC 6238. */
    TOTP
}
