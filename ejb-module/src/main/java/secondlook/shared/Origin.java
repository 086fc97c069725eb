package secondlook.shared;

/**
 * Where a call comes from, known before anybody has signed in; parts may be null.
 *
 * @param address       network address
 * @param workstation   registered name of that address
 * @param correlationId ties log lines and audit entries of one call together
 */
public record Origin(String address, String workstation, String correlationId) {

    public static final Origin UNKNOWN = new Origin(null, null, null);

    /** The workstation where there is one, since its address may change; otherwise the address. */
    public String place() {
        return workstation == null ? address : workstation;
    }
}
