package secondlook.oversight;

import java.util.List;
import java.util.Random;
import secondlook.corroboration.ConcludeCommand;
import secondlook.corroboration.ConsultationService;
import secondlook.corroboration.ExaminationService;
import secondlook.corroboration.ExaminationSheet;
import secondlook.corroboration.Bench;
import secondlook.corroboration.SendBackCommand;
import secondlook.corroboration.SignOffCommand;
import secondlook.corroboration.StateCommand;
import secondlook.corroboration.SupervisorService;
import secondlook.intake.Road;
import secondlook.lead.LeadService;
import secondlook.lead.NewUse;
import secondlook.lead.Receipt;
import secondlook.lead.UseService;
import secondlook.matching.SearchService;
import secondlook.matching.SearchesAtWork;
import secondlook.policy.Conclusion;
import secondlook.policy.LeadUse;
import secondlook.policy.Perceived;
import secondlook.policy.PerceivedRace;
import secondlook.policy.PerceivedSex;
import secondlook.policy.Role;
import secondlook.policy.Statement;
import secondlook.policy.Suitability;
import secondlook.shared.Caller;
import secondlook.shared.Expected;
import secondlook.statepolice.StateDecision;
import secondlook.statepolice.StateRequestService;
import secondlook.statepolice.StateRequestView;

/** One simulated request that was taken in, on its way to an answer; each step some hours after the one before. */
final class SimulatedRequest {

    private static final Caller SUPERVISOR = Road.staff(Role.SUPERVISOR, "sue");

    private final SimulatedYear year;
    private final Bench bench;
    private final Random random;
    private final Caller requester;
    private final String id;
    private final Perceived perceived;
    private boolean sentBack;

    SimulatedRequest(SimulatedYear year, Random random, Caller requester, String id) {
        this.year = year;
        this.bench = year.bench;
        this.random = random;
        this.requester = requester;
        this.id = id;
        this.perceived = new Perceived(PerceivedRace.values()[random.nextInt(PerceivedRace.values().length)],
                PerceivedSex.values()[random.nextInt(PerceivedSex.values().length)]);
    }

    void search(String repeatReason) {
        Caller ann = Road.staff(Role.EXAMINER, "ann");
        Suitability quality = Suitability.values()[random.nextInt(Suitability.values().length)];
        year.act(ann, SearchService.class, "search", () -> year.searches.search(bench.road.act, ann,
                new SearchesAtWork.Told(id, quality, repeatReason, year.now())));
        if (repeatReason == null && random.nextInt(100) < 8) {
            year.soon(() -> search("A better crop of the same still was found."));
        } else {
            year.soon(() -> examine("ann"));
        }
    }

    private void examine(String account) {
        Integer rank = random.nextInt(100) < 60 ? 1 + random.nextInt(2) : null;
        Integer other = random.nextInt(100) < 12 ? Integer.valueOf(3) : rank;
        conclude(account, rank);
        String second = sentBack ? "cat" : "ben";
        year.soon(() -> {
            conclude(second, other);
            year.soon(() -> agree(account, second, rank, other));
        });
    }

    private void conclude(String account, Integer rank) {
        Caller examiner = Road.staff(Role.EXAMINER, account);
        ExaminationSheet sheet = year.act(examiner, ExaminationService.class, "open",
                () -> bench.examinations.open(id));
        Integer chosen = bench.disposeOfAll(sheet, rank);
        year.act(examiner, ExaminationService.class, "conclude", () -> bench.examinations.conclude(
                new ConcludeCommand(sheet.examinationId(), conclusion(rank), chosen, Bench.WORDS,
                        sheet.first() ? perceived : null, Bench.PROOF)));
    }

    private static Conclusion conclusion(Integer rank) {
        return rank == null ? Conclusion.INCONCLUSIVE : Conclusion.MODERATE_SUPPORT;
    }

    private void agree(String first, String second, Integer one, Integer other) {
        Integer last = one;
        if (one == null ? other != null : !one.equals(other)) {
            last = random.nextBoolean() ? other : null;
            for (String account : List.of(first, second)) {
                Integer now = last;
                year.act(Road.staff(Role.EXAMINER, account), ConsultationService.class, "state",
                        () -> bench.consultations.state(new StateCommand(id, conclusion(now), now, Bench.WORDS,
                                Bench.PROOF)));
            }
        }
        Integer result = last;
        if (result != null && random.nextInt(100) < 25) {
            askTheState();
        }
        if (!sentBack && random.nextInt(100) < 8) {
            sentBack = true;
            year.act(SUPERVISOR, SupervisorService.class, "sendBack",
                    () -> bench.supervisors.sendBack(new SendBackCommand(id, Bench.WORDS, Bench.PROOF)));
            year.soon(() -> examine("dee"));
        } else {
            year.soon(() -> answer(result));
        }
    }

    /** The lead goes to the State Police at once. */
    private void askTheState() {
        Caller ann = Road.staff(Role.EXAMINER, "ann");
        long asked = year.act(ann, StateRequestService.class, "draft", () -> year.state.service.draft(id,
                Bench.WORDS)).requests().stream().mapToLong(StateRequestView::id).max()
                .orElseThrow();
        boolean approved = random.nextInt(100) < 80;
        year.act(SUPERVISOR, StateRequestService.class, "decide", () -> year.state.service.decide(
                new StateDecision(asked, approved, Bench.WORDS, Bench.PROOF)));
        if (approved) {
            year.act(ann, StateRequestService.class, "sent", () -> year.state.service.sent(asked, "By courier."));
        }
    }

    private void answer(Integer rank) {
        year.act(SUPERVISOR, SupervisorService.class, "signOff",
                () -> bench.supervisors.signOff(new SignOffCommand(id, Bench.WORDS, Bench.PROOF)));
        if (rank == null) {
            year.act(SUPERVISOR, LeadService.class, "closeWithoutCandidate",
                    () -> year.leads.service.closeWithoutCandidate(id));
        } else {
            year.act(SUPERVISOR, LeadService.class, "issue", () -> year.leads.service.issue(id));
        }
        if (random.nextInt(100) < 80) {
            year.soon(() -> receive(rank != null));
        }
    }

    private void receive(boolean lead) {
        if (requester.is(Role.AGENCY)) {
            year.act(requester, LeadService.class, "receive", () -> year.leads.service.receive(
                    new Receipt(id, Statement.TEXT, "receipt-" + id, Expected.ANY)));
        } else {
            year.act(requester, LeadService.class, "acknowledge", () -> year.leads.service.acknowledge(id));
        }
        if (lead && random.nextInt(100) < 85) {
            year.later(600, () -> use("use-1"));
        }
    }

    /** Some report it twice under one key, which changes nothing, and some change their mind. */
    private void use(String key) {
        LeadUse use = LeadUse.values()[random.nextInt(LeadUse.values().length)];
        for (int i = random.nextInt(6) == 0 ? 2 : 1; i > 0; i--) {
            year.act(requester, UseService.class, "report", () -> year.leads.uses.report(
                    new NewUse(id, use, null, key + "-" + id, Expected.ANY)));
        }
        if (key.equals("use-1") && random.nextInt(100) < 20) {
            year.later(900, () -> use("use-2"));
        }
    }
}
