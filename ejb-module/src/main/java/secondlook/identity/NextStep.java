package secondlook.identity;

/** What a sign-in needs after the password. */
public enum NextStep {
    /** The own password in place of the one that the LASO gave. */
    NEW_PASSWORD,
    /** A second factor to be set up. */
    ENROL,
    /** The second factor. */
    SECOND_FACTOR
}
