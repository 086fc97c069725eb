package secondlook.web.intake;

/** The answer to a question of the unit; question is its number within the request. */
public record InformationBody(Integer question, String text) {
}
