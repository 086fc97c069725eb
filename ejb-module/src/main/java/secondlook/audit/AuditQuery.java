package secondlook.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which entries to show, newest first; null means any. */
public record AuditQuery(String text, String account, String caseNumber, Outcome outcome, Instant from, Instant to,
                         int first, int count) {

    /** What the trail says of it: {@code entries of account ex1, case 26-1; 50 from 1}. */
    String words() {
        String chosen = chosen();
        return "entries" + (chosen.isEmpty() ? "" : " of " + chosen) + (count > 0 ? "; " + count + " from "
                + (first + 1) : "");
    }

    /** The choice alone; empty when it is of everything. */
    String chosen() {
        List<String> parts = new ArrayList<>();
        add(parts, "account ", account);
        add(parts, "case ", caseNumber);
        add(parts, "outcome ", outcome);
        add(parts, "the time from ", from);
        add(parts, "the time before ", to);
        add(parts, "text ", text);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, Object value) {
        if (value != null && !value.toString().isBlank()) {
            parts.add(what + value.toString().strip());
        }
    }
}
