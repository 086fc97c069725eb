package secondlook.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import secondlook.policy.RegisterKind;
import secondlook.shared.Attached;

/** An entry with what was added to it, oldest first; document is null when none was attached. */
public record EntryView(long id, RegisterKind kind, LocalDate day, String text, Attached document, Instant recordedAt,
                        String recordedBy, List<EntryView> addenda) {
}
