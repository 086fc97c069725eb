package secondlook.web.board;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import secondlook.board.BoardViolation;
import secondlook.board.ViolationService;
import secondlook.board.ViolationView;
import secondlook.policy.DeliveryMeans;
import secondlook.policy.ViolationPolicy;
import secondlook.web.shared.Me;
import secondlook.web.shared.Show;
import secondlook.web.shared.Turn;

/** The register of violations; the Board reads the confirmed ones and their notices. */
@Named
@ViewScoped
public class ViolationsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/board/violations.xhtml";

    @Inject
    private transient Clock clock;

    @Inject
    private transient ViolationService service;

    @Inject
    private transient Me me;

    private transient List<ViolationView> violations;
    private transient List<BoardViolation> confirmed;
    private final ViolationForm form = new ViolationForm();

    /** Times begin as now, which most of them are. */
    @PostConstruct
    void begin() {
        form.setAt(Show.local(clock.instant()));
    }

    public void load() {
        if (me.is("BOARD")) {
            confirmed = service.confirmed();
            violations = List.of();
        } else {
            violations = service.list();
        }
    }

    public void investigate(long id) {
        service.investigate(id, form.getFinding());
        Turn.to(PAGE, "board.violations.investigated", id);
    }

    public void confirm(long id) {
        ViolationView after = service.confirm(id, form.getFinding(), form.getSummary());
        Turn.to(PAGE, after.waiting() ? "board.violations.clockStarted" : "board.violations.confirmedNow", id);
    }

    public void callUnfounded(long id) {
        service.callUnfounded(id, form.getFinding());
        Turn.to(PAGE, "board.violations.unfoundedNow", id);
    }

    public void deliver(long notice) {
        service.deliver(notice, new ViolationPolicy.Delivery(form.getMeans(), form.getToWhom(),
                Show.instant(form.getAt())));
        Turn.to(PAGE, "board.violations.delivered");
    }

    public List<ViolationView> getViolations() {
        return violations;
    }

    public List<BoardViolation> getConfirmed() {
        return confirmed;
    }

    public ViolationForm getForm() {
        return form;
    }

    public DeliveryMeans[] getMeans() {
        return DeliveryMeans.values();
    }
}
