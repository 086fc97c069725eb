package secondlook.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import secondlook.intake.HoldRecords;
import secondlook.intake.HoldView;
import secondlook.policy.PolicyParameters;
import secondlook.policy.RetentionLimits;
import secondlook.policy.RetentionPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * Evidentiary holds (307.5-6.1.3.b): the supervision and the LASO place them, the commanding officer reviews and lifts
 * them. A hold in force keeps everything of its request.
 */
@Audited
@Stateless
public class HoldService {

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_REASON = 1_000;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    HoldRecords holds;

    /** Holds the request of that number from now on. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.SUPERVISOR})
    public HoldView place(String requestNumber, RetentionPolicy.Hold hold) {
        act.on("hold on request " + requestNumber, null);
        PolicyRefused.unless(RetentionPolicy.hold(caller.get().role(), hold, today(), limits()));
        HoldView placed = holds.place(requestNumber, new RetentionPolicy.Hold(hold.authority(),
                Text.optional("reference", hold.reference(), LONGEST_REFERENCE),
                Text.required("reason", hold.reason(), LONGEST_REASON), hold.reviewOn()));
        act.detail("Hold " + placed.id() + ", " + placed.authority().label() + ": " + placed.reason());
        return placed;
    }

    /** The reason still stands; it is looked at again on the next day named. */
    @RolesAllowed({Role.Name.COMMANDER})
    public HoldView review(String holdId, LocalDate next) {
        act.on("hold " + holdId, null);
        PolicyRefused.unless(RetentionPolicy.keepHolding(caller.get().role(), next, today(), limits()));
        HoldView reviewed = holds.review(holdId, next);
        act.detail("Hold " + holdId + " goes on until its review on " + next);
        return reviewed;
    }

    /** What is due of the request goes with the next purge. */
    @RolesAllowed({Role.Name.COMMANDER})
    public HoldView lift(String holdId, String reason) {
        act.on("hold " + holdId, null);
        PolicyRefused.unless(RetentionPolicy.lift(caller.get().role(), reason));
        HoldView lifted = holds.lift(holdId, Text.required("reason", reason, LONGEST_REASON));
        act.detail("Hold " + holdId + " lifted: " + reason);
        return lifted;
    }

    /** The holds in force. */
    @RolesAllowed({Role.Name.COMMANDER, Role.Name.LASO, Role.Name.SUPERVISOR, Role.Name.AUDITOR})
    public List<HoldView> list() {
        act.on("holds", null);
        return holds.open();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private RetentionLimits limits() {
        return PolicyParameters.at(clock.instant()).retention();
    }
}
