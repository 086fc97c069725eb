package secondlook.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import secondlook.intake.IntakeRecords;
import secondlook.lead.LeadRecords;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;

/** Counts without people (307.5-6.1.3.a, 6.2). */
@Audited
@Stateless
public class OversightService {

    @Inject
    CurrentAct act;

    @Inject
    IntakeRecords intake;

    @Inject
    LeadRecords leads;

    @Inject
    SelfTestBook selfTests;

    /** The counts as of now. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.BOARD, Role.Name.AUDITOR})
    public Totals totals() {
        act.on("totals", null);
        Map<RequestState, Long> byState = intake.byState();
        Map<String, Long> refused = intake.refusedByClause();
        long pending = byState.entrySet().stream().filter(e -> !e.getKey().ended())
                .mapToLong(Map.Entry::getValue).sum();
        return new Totals(intake.received(), refused.values().stream().mapToLong(Long::longValue).sum(), refused,
                byState, leads.leads(), leads.withoutCandidate(), pending, selfTests.newest());
    }
}
