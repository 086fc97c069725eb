package secondlook.agency;

import secondlook.policy.AgencyKind;

/** An agency to register, and how it was verified. */
public record NewAgency(String name, String ori, AgencyKind kind, boolean immigrationEnforcement,
                        Verification verification) {
}
