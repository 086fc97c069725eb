package secondlook.board;

import java.time.Instant;
import java.util.List;
import secondlook.policy.Role;

/** An alarm and who has seen it. */
public record AlertView(long id, String subject, String message, Instant raisedAt, List<Seen> seen) {

    /** Who saw it, when. */
    public record Seen(String account, String name, Role role, Instant at) {
    }

    public boolean seenBy(String account) {
        return seen.stream().anyMatch(one -> one.account().equals(account));
    }

    /** Whether nobody of that role has seen it. */
    public boolean unseenBy(Role role) {
        return seen.stream().noneMatch(one -> one.role() == role);
    }
}
