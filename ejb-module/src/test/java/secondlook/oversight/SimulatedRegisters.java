package secondlook.oversight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import secondlook.board.NewEntry;
import secondlook.board.NewViolation;
import secondlook.board.RegisterService;
import secondlook.board.ViolationService;
import secondlook.intake.Road;
import secondlook.policy.Clause;
import secondlook.policy.RegisterKind;
import secondlook.policy.Role;
import secondlook.shared.Caller;

/** One day's entries in the registers that the Board is given notice of. */
final class SimulatedRegisters {

    private SimulatedRegisters() {
    }

    static void fill(SimulatedYear year) {
        Caller commander = Road.staff(Role.COMMANDER, "co");
        LocalDate today = LocalDate.ofInstant(year.now(), ZoneOffset.UTC);
        year.act(commander, RegisterService.class, "record", () -> year.registers.registers.record(new NewEntry(
                RegisterKind.UPGRADE, today, "The search engine was brought to its next version.",
                NewEntry.Handed.NOTHING)));
        year.act(commander, RegisterService.class, "record", () -> year.registers.registers.record(new NewEntry(
                RegisterKind.CONTRACT_CHANGE, today.plusDays(60), "The contract on support is to be renewed.",
                NewEntry.Handed.NOTHING)));
        long violation = year.act(Road.investigator("reed"), ViolationService.class, "report", () ->
                year.registers.violations.report(new NewViolation(Clause.NO_MOBILE,
                        "A result was looked at on a telephone in the field.", "The entries of that evening", null)));
        year.act(commander, ViolationService.class, "investigate", () -> year.registers.violations
                .investigate(violation, "The entries of that evening are looked at."));
        year.act(commander, ViolationService.class, "confirm", () -> year.registers.violations.confirm(violation,
                "The entries of that evening show it.", "A result was looked at on a personal telephone."));
    }
}
