package secondlook.policy;

import java.time.LocalDate;

/** The register of workstations at which searches and results are seen at all (307.5-3.3). */
public final class WorkstationPolicy {

    private WorkstationPolicy() {
    }

    /** The LASO keeps the register. */
    @Implements({Clause.NO_MOBILE, Clause.LASO_AUTHORISES})
    public static Decision register(Role role) {
        return Decision.when(role == Role.LASO, Clause.LASO_AUTHORISES,
                "Only the LASO registers workstations. Ask the LASO.");
    }

    /**
     * Fixed desks have few addresses: a network as wide as a carrier's or the internet would let mobile devices in.
     *
     * @param width bits of the network that differ from one address to the next
     */
    @Implements({Clause.NO_MOBILE})
    public static Decision network(int width, DutyLimits limits) {
        return Decision.when(width <= limits.widestNetwork(), Clause.NO_MOBILE, "This network is too wide to hold "
                + "workstations only. Register the desks' own networks, at most " + (1L << limits.widestNetwork())
                + " addresses each.");
    }

    /**
     * Whether a registered workstation counts today, with the certificate that the browser has shown.
     *
     * @param validUntil  last day, null for one without an end
     * @param needed      SHA-256 of the certificate it must show, null where none is asked for
     * @param shown       SHA-256 of what was shown, null for none
     */
    @Implements({Clause.NO_MOBILE})
    public static Decision counts(LocalDate validFrom, LocalDate validUntil, String needed, String shown,
                                  LocalDate today) {
        if (today.isBefore(validFrom) || validUntil != null && today.isAfter(validUntil)) {
            return Decision.refuse(Clause.NO_MOBILE, "The registration of this workstation is not in force today. "
                    + "Ask the LASO.");
        }
        return Decision.when(needed == null || needed.equals(shown), Clause.NO_MOBILE,
                "This workstation must show its certificate. Ask the LASO to install it in the browser.");
    }
}
