package secondlook.web.intake;

/** How the investigation stands now. */
public record CaseStatusBody(String caseStatus) {
}
