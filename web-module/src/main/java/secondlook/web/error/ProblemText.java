package secondlook.web.error;

import java.util.Arrays;
import secondlook.policy.Clause;
import secondlook.web.shared.Messages;

/**
 * A problem as a person reads it.
 *
 * @param status HTTP status
 * @param title  one line, with the clause where the directive refuses
 * @param detail what to do; of a failure inside the system only the incident number
 */
public record ProblemText(int status, String title, String detail) {

    /** The page that shows it, and the request attribute under which the page finds it. */
    static final String PAGE = "/error/problem.xhtml";
    static final String ATTRIBUTE = "problem";

    static ProblemText of(Problem problem) {
        if (problem.incident() != null) {
            return new ProblemText(problem.status(), Messages.text("error.incident.title"),
                    Messages.text("error.incident.detail", problem.incident()));
        }
        if (problem.clause() != null) {
            return new ProblemText(problem.status(), Messages.text("error.refused.title", problem.clause(),
                    clauseText(problem.clause())), problem.detail());
        }
        String title = switch (problem.status()) {
            case 400 -> Messages.text("error.invalid.title");
            case 403 -> Messages.text("error.notPermitted.title");
            case 404 -> Messages.text("error.notFound.title");
            case 503 -> Messages.text("error.notRecorded.title");
            case 409 -> Messages.text("error.conflict.title");
            default -> problem.title();
        };
        return new ProblemText(problem.status(), title, problem.detail());
    }

    private static String clauseText(String id) {
        return Arrays.stream(Clause.values()).filter(clause -> clause.id().equals(id)).map(Clause::text)
                .findFirst().orElse("");
    }
}
