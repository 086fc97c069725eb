package secondlook.web.lead;

/** What became of a lead; the remark names nobody and may be left out. */
public record OutcomeBody(String outcome, String remark) {
}
