package secondlook.policy;

/** What an annual report consists of (307.5-6.3), in the order of its sections. */
public enum AnnualPart {
    SUMMARY("Summary of the weekly reports"),
    RECONCILIATION("Reconciliation with the weekly reports"),
    CRIMES("Crimes that the requests were to solve"),
    PEOPLE("Persons on the photographs, as perceived"),
    EFFICACY("Efficacy: leads, cases and examinations"),
    ACCURACY("Accuracy of the software in self-tests"),
    COURT("Lawsuits and settlements"),
    AGENCIES("Use by outside agencies"),
    VIOLATIONS("Confirmed violations of the policy"),
    BREACHES("Breaches of information"),
    PURGE_AUDITS("Random audits of the purge"),
    TRAINING("Training and other prerequisites of members"),
    CHANGES("Upgrades, maintenance and contract");

    private final String heading;

    AnnualPart(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
