package secondlook.policy;

/**
 * How long the audit trail is kept. Past it the content of an entry goes; its hash stays for good.
 *
 * @param daysKept days from the entry on (307.5-7.9: at least one year; the house keeps three, so that whoever asks
 *                 about a case of last year still finds who saw it)
 */
public record AuditLimits(int daysKept) {

    /** The least that the directive allows, days. */
    public static final int LEAST = 365;

    static final AuditLimits RULE = new AuditLimits(1096);

    public AuditLimits {
        if (daysKept < LEAST) {
            throw new IllegalArgumentException("An audit trail is kept for at least " + LEAST + " days (307.5-7.9)");
        }
    }
}
