package secondlook.board;

import secondlook.policy.Clause;

/** A violation as it is reported; suspect is an account, null when nobody is named. */
public record NewViolation(Clause clause, String description, String evidence, String suspect) {
}
