package secondlook.oversight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import secondlook.board.BreachAssessment;
import secondlook.board.BreachService;
import secondlook.board.NewBreach;
import secondlook.board.NewEntry;
import secondlook.board.NewViolation;
import secondlook.board.RegisterService;
import secondlook.board.ViolationService;
import secondlook.identity.PrerequisiteService;
import secondlook.intake.Road;
import secondlook.policy.BoardWeek;
import secondlook.policy.BreachMedium;
import secondlook.policy.Clause;
import secondlook.policy.PrerequisiteKind;
import secondlook.policy.RegisterKind;
import secondlook.policy.Role;
import secondlook.retention.PurgeAuditService;
import secondlook.shared.Caller;

/** What is put on record beside the requests: registers, breaches, self-tests, audits of the purge, training. */
final class SimulatedRegisters {

    private static final Caller COMMANDER = Road.staff(Role.COMMANDER, "co");
    private static final Caller LASO = Road.staff(Role.LASO, "laso");
    private static final List<Role> STAFF = List.of(Role.INVESTIGATOR, Role.INVESTIGATOR, Role.INVESTIGATOR,
            Role.INVESTIGATOR, Role.INVESTIGATOR, Role.EXAMINER, Role.EXAMINER, Role.EXAMINER, Role.EXAMINER,
            Role.SUPERVISOR, Role.SUPERVISOR, Role.COMMANDER, Role.LASO);
    private static final List<String> DONE = List.of("Version 4.3 of the search engine replaced version 4.2; the "
            + "self-test was repeated.", "The examination desk shows probe and candidate at the same scale.",
            "Templates were computed again with the next version of the model.", "Passkeys replaced codes by SMS.");
    private static final List<String> KEPT = List.of("The database was moved to new disks; no request waited.",
            "Certificates of the agencies' interface were renewed.", "The power supply of the second server was "
            + "replaced.", "Restore of a backup was rehearsed.");
    private static final List<String> PLANNED = List.of("The support contract is to be renewed for two years.",
            "Gallery transfer by the county is to be part of the contract.", "A yearly audit by an outside firm is to "
            + "be added to the contract.");

    private final SimulatedYear year;
    private int round;

    SimulatedRegisters(SimulatedYear year) {
        this.year = year;
    }

    /** What the Board's weeks give notice of, and what the year tells besides: one turn. */
    void fill() {
        entry(RegisterKind.UPGRADE, 0, DONE);
        entry(RegisterKind.CONTRACT_CHANGE, 60, PLANNED);
        entry(RegisterKind.MAINTENANCE, 0, KEPT);
        violation();
        selfTest();
        if (round % 3 == 1) {
            breach();
            year.act(COMMANDER, PurgeAuditService.class, "draw", () -> year.annual.purgeAudits.service.draw());
        }
        if (round == 2) {
            entry(RegisterKind.LAWSUIT, 0, List.of("Roe v. City of Detroit: arrest after a lead; pending."));
        }
        if (round == 6) {
            entry(RegisterKind.SETTLEMENT, 0, List.of("Roe v. City of Detroit: settled; the report was disclosed."));
        }
        trained();
        round++;
    }

    /** The commanding officer corrects a week of late beside its report. */
    void correct() {
        LocalDate monday = BoardWeek.of(today().minusWeeks(2)).monday();
        year.act(COMMANDER, WeeklyService.class, "correct", () -> year.weekly.correct(monday,
                "the line of request 1", "The photograph came from a phone, as the investigator wrote later."));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(year.now(), SimulatedYear.ZONE);
    }

    private void entry(RegisterKind kind, int ahead, List<String> texts) {
        long number = year.act(COMMANDER, RegisterService.class, "record", () -> year.registers.registers.record(
                new NewEntry(kind, today().plusDays(ahead), texts.get(round % texts.size()),
                        NewEntry.Handed.NOTHING))).id();
        if (round % 4 == 2 && kind == RegisterKind.MAINTENANCE) {
            year.act(LASO, RegisterService.class, "addend", () -> year.registers.registers.addend(number,
                    "Addition: the work took four hours, not two.", NewEntry.Handed.NOTHING));
        }
    }

    private void violation() {
        Clause clause = round == 4 ? Clause.PROTECTED_BASIS : Clause.NO_MOBILE;
        long number = year.act(Road.investigator("reed"), ViolationService.class, "report", () ->
                year.registers.violations.report(new NewViolation(clause,
                        "A result was looked at on a telephone in the field.", "The entries of that evening", null)));
        year.act(COMMANDER, ViolationService.class, "investigate", () -> year.registers.violations
                .investigate(number, "The entries of that evening are looked at."));
        if (round % 3 == 0) {
            year.act(COMMANDER, ViolationService.class, "callUnfounded", () -> year.registers.violations
                    .callUnfounded(number, "The entries of that evening show the desk in the office."));
        } else {
            year.act(COMMANDER, ViolationService.class, "confirm", () -> year.registers.violations.confirm(number,
                    "The entries of that evening show it.", "A result was looked at on a personal telephone."));
        }
    }

    private void breach() {
        BreachMedium medium = BreachMedium.values()[round / 3 % BreachMedium.values().length];
        long number = year.act(Road.staff(Role.EXAMINER, "ann"), BreachService.class, "report", () ->
                year.registers.breaches.report(new NewBreach(medium, "A printed list of candidates lay in the lobby "
                        + "for an hour.", year.now().minus(Duration.ofHours(2)))));
        if (round < 7) {
            year.act(LASO, BreachService.class, "assess", () -> year.registers.breaches.assess(number,
                    new BreachAssessment(round % 2 == 0, year.now().minus(Duration.ofHours(9)), year.now(), null,
                            "Who passed the lobby was asked; nobody had taken it.")));
        }
    }

    private void selfTest() {
        year.act(Caller.system("c"), SelfTestService.class, "record", () -> {
            year.annual.selfTests.record(SimulatedSelfTest.of(year.now().minusSeconds(900), round));
            return null;
        });
    }

    /** Each member in turn, twice a year some of them. */
    private void trained() {
        for (int i = 0; i < STAFF.size(); i++) {
            String name = STAFF.get(i).name().toLowerCase() + "-" + i;
            if (round == 0) {
                year.annual.members.join(name, STAFF.get(i), year.annual.clock());
                record(name, PrerequisiteKind.DUTY);
                record(name, PrerequisiteKind.INITIAL_TRAINING);
            }
            if (i % 4 == round % 4) {
                record(name, round % 2 == 0 ? PrerequisiteKind.YEARLY_TRAINING : PrerequisiteKind.BACKGROUND_CHECK);
            }
        }
    }

    private void record(String name, PrerequisiteKind kind) {
        year.act(name.startsWith("laso") ? COMMANDER : LASO, PrerequisiteService.class, "record",
                () -> year.annual.members.record(name, kind, today().minusDays(3)));
    }
}
