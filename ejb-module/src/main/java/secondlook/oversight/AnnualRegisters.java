package secondlook.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import secondlook.board.BreachRecords;
import secondlook.board.EntryView;
import secondlook.board.RegisterRecords;
import secondlook.board.ViolationRecords;
import secondlook.identity.TrainingRecords;
import secondlook.policy.RegisterKind;
import secondlook.retention.PurgeAuditRecords;

/** What the registers say of a span, within the act that reports it. */
@ApplicationScoped
class AnnualRegisters {

    @Inject
    RegisterRecords entries;

    @Inject
    ViolationRecords violations;

    @Inject
    BreachRecords breaches;

    @Inject
    PurgeAuditRecords purgeAudits;

    @Inject
    TrainingRecords training;

    @Inject
    AskedState asked;

    /** What went to the State Police, for the Department or for agencies. */
    long asked(Instant from, Instant to, boolean ofAgencies) {
        return AskedState.count(asked.of(from, to), ofAgencies);
    }

    AnnualFigures.Registers of(Instant from, Instant to) {
        Map<RegisterKind, List<EntryView>> recorded = new EnumMap<>(RegisterKind.class);
        for (RegisterKind kind : RegisterKind.values()) {
            recorded.put(kind, entries.recorded(kind, from, to));
        }
        return new AnnualFigures.Registers(recorded, violations.confirmed(from, to), breaches.reported(from, to),
                purgeAudits.drawn(from, to), training.met(from, to));
    }
}
