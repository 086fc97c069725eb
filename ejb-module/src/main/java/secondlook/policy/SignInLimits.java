package secondlook.policy;

/**
 * The limits of sign-ins and sessions. All are CJIS-type defaults (CJIS Security Policy, identification and
 * authentication, access control) unless said otherwise.
 *
 * @param codeSkew       steps of 30 seconds that an authenticator's clock may be off, either way (RFC 6238: one)
 * @param recoveryCodes  recovery codes handed out at the enrolment of a second factor (house rule)
 * @param minutesToEnter minutes between the steps of a sign-in, and from a confirmation to its signature (house rule)
 * @param idleMinutes    minutes without a sign of its owner after which a session is locked
 * @param sessionHours   hours after which both factors are asked for again, whatever was done meanwhile
 * @param inactiveDays   days without a sign-in after which an account is disabled
 * @param hash           how passwords are hashed (307.5-7.7)
 * @param use            what use is unlikely to be the owner's
 */
public record SignInLimits(int codeSkew, int recoveryCodes, int minutesToEnter, int idleMinutes, int sessionHours,
                           int inactiveDays, HashCost hash, UseLimits use) {

    static final SignInLimits CJIS = new SignInLimits(1, 10, 10, 30, 12, 90, HashCost.OWASP, UseLimits.RULE);

    /** The same but for what use is unlikely. */
    SignInLimits withUse(UseLimits other) {
        return new SignInLimits(codeSkew, recoveryCodes, minutesToEnter, idleMinutes, sessionHours, inactiveDays, hash,
                other);
    }
}
