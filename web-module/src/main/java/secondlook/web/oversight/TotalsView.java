package secondlook.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import secondlook.oversight.OversightService;
import secondlook.oversight.Totals;
import secondlook.policy.Clause;
import secondlook.policy.RequestState;

/** The counts for the Board, the auditor and the commanding officer: no person, no case, no agency. */
@Named
@RequestScoped
public class TotalsView {

    @Inject
    private OversightService service;

    private Totals totals;

    /** One line of a table: what is counted and how often. */
    public record Count(String what, long number) {
    }

    public void load() {
        totals = service.totals();
    }

    public Totals getTotals() {
        return totals;
    }

    public List<Count> getStages() {
        return Arrays.stream(RequestState.values())
                .map(state -> new Count(state.label(), totals.byState().getOrDefault(state, 0L))).toList();
    }

    public List<Count> getRefusals() {
        return totals.refusedByClause().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new Count(entry.getKey() + " · " + text(entry.getKey()), entry.getValue())).toList();
    }

    private static String text(String id) {
        return Arrays.stream(Clause.values()).filter(clause -> clause.id().equals(id)).map(Clause::text).findFirst()
                .orElse("");
    }
}
