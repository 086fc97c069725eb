package secondlook.web.board;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import secondlook.board.BreachAssessment;
import secondlook.board.BreachService;
import secondlook.board.BreachStepView;
import secondlook.board.BreachView;
import secondlook.board.NewBreach;
import secondlook.policy.BreachMedium;
import secondlook.policy.BreachStepKind;
import secondlook.web.shared.Messages;
import secondlook.web.shared.Show;
import secondlook.web.shared.Turn;

/** Breaches: reported by anyone, assessed by the LASO, agencies notified, individuals decided on. */
@Named
@ViewScoped
public class BreachesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/board/breaches.xhtml";

    @Inject
    private transient Clock clock;

    @Inject
    private transient BreachService service;

    private transient List<BreachView> breaches;
    private final BreachForm form = new BreachForm();

    /** Times begin as now, which most of them are. */
    @PostConstruct
    void begin() {
        form.setDiscovered(Show.local(clock.instant()));
        form.setTo(Show.local(clock.instant()));
    }

    /** What a step came to, in words; a notice to an agency speaks for itself. */
    public String outcome(BreachStepView step) {
        boolean assessed = step.kind() == BreachStepKind.ASSESSED;
        if (step.affirmed()) {
            return Messages.text(assessed ? "board.breaches.was" : "board.breaches.individualsTold");
        }
        return Messages.text(assessed ? "board.breaches.wasNot" : "board.breaches.individualsNotTold");
    }

    public void load() {
        breaches = service.list();
    }

    public void report() {
        long number = service.report(new NewBreach(form.getMedium(), form.getText(),
                Show.instant(form.getDiscovered())));
        Turn.to("/board/report.xhtml", "board.report.breachDone", number);
    }

    public void assess(long id) {
        BreachView after = service.assess(id, new BreachAssessment(form.isAffirmed(), Show.instant(form.getFrom()),
                Show.instant(form.getTo()), form.getAccount(), form.getText()));
        Turn.to(PAGE, "board.breaches.assessedNow", id, after.affected().size());
    }

    public void notifyAgency(long id) {
        service.notifyAgency(id, form.getAgency(), form.getText());
        Turn.to(PAGE, "board.breaches.notifiedNow", form.getAgency());
    }

    public void decide(long id) {
        service.decide(id, form.isAffirmed(), form.getText());
        Turn.to(PAGE, "board.breaches.decidedNow", id);
    }

    public List<BreachView> getBreaches() {
        return breaches;
    }

    public BreachForm getForm() {
        return form;
    }

    public BreachMedium[] getMedia() {
        return BreachMedium.values();
    }
}
