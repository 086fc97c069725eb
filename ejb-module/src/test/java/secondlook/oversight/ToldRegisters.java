package secondlook.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import secondlook.board.BoardViolation;
import secondlook.board.EntryView;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.RegisterKind;
import secondlook.policy.Role;

/** Registers that tell one lawsuit, one violation, training, and five requests to the State Police. */
final class ToldRegisters extends AnnualRegisters {

    private final Instant at;

    ToldRegisters(Instant at) {
        this.at = at;
    }

    @Override
    AnnualFigures.Registers of(Instant from, Instant to) {
        return new AnnualFigures.Registers(Map.of(RegisterKind.LAWSUIT, List.of(new EntryView(1, RegisterKind.LAWSUIT,
                LocalDate.of(2026, 3, 2), "Ann Doe v. City of Detroit", null, at, "co", List.of()))),
                List.of(new BoardViolation(7, "5.4.1", at, "Search without case.", List.of())), List.of(), List.of(),
                Map.of(Role.EXAMINER, new TreeMap<>(Map.of(PrerequisiteKind.DUTY, 0L, PrerequisiteKind.BACKGROUND_CHECK,
                        0L, PrerequisiteKind.INITIAL_TRAINING, 0L, PrerequisiteKind.YEARLY_TRAINING, 12L))));
    }

    @Override
    long asked(Instant from, Instant to, boolean ofAgencies) {
        return ofAgencies ? 1 : 4;
    }
}
