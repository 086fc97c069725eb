package secondlook.agency;

/** An agency to register; both flags are what the LASO has verified, and verifiedHow says how. */
public record NewAgency(String name, String ori, String verifiedHow, boolean lawEnforcement,
                        boolean immigrationEnforcement) {
}
