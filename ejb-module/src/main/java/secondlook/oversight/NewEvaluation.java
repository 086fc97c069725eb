package secondlook.oversight;

import java.time.LocalDate;

/** An evaluation to announce: wanted items of the population of the days from and to, both included. */
public record NewEvaluation(String purpose, EvaluationPopulation population, LocalDate from, LocalDate to,
                            int wanted) {
}
