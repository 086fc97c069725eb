package secondlook.identity;

import java.time.LocalDate;
import java.util.List;
import secondlook.policy.Decision;
import secondlook.policy.Role;

/**
 * How the prerequisites of one account stand.
 *
 * @param without until when the account goes without them, null mostly
 * @param access  whether it may act today
 */
public record Standing(String username, String name, String unit, Role role, LocalDate without, Decision access,
                       List<PrerequisiteLine> lines) {

    public Standing {
        lines = List.copyOf(lines);
    }

    public boolean stopped() {
        return access.refused();
    }

    /** Whether somebody has to do something. */
    public boolean calls() {
        return lines.stream().anyMatch(line -> line.state().calls());
    }

    /** The first line somebody has to do something about, null for none. */
    public PrerequisiteLine first() {
        return lines.stream().filter(line -> line.state().calls()).findFirst().orElse(null);
    }
}
