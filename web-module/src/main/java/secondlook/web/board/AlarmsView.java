package secondlook.web.board;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.board.AlertService;
import secondlook.board.AlertView;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;

/** Alarms of the registers, and who has seen them. */
@Named
@ViewScoped
public class AlarmsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AlertService service;

    @Inject
    private transient Me me;

    private transient List<AlertView> alarms;

    public void load() {
        alarms = service.list();
    }

    public void see(long id) {
        service.see(id);
        Turn.to("/board/alarms.xhtml", "board.alarms.seenNow");
    }

    /** Where what an alarm is about stands, for a reader who may open it; empty for anything else. */
    public String page(String subject) {
        String place = "#" + subject.replace(' ', '-');
        if (subject.startsWith("breach ")) {
            return "/board/breaches.xhtml" + place;
        }
        return subject.startsWith("violation ") && me.is("COMMANDER LASO") ? "/board/violations.xhtml" + place : "";
    }

    public List<AlertView> getAlarms() {
        return alarms;
    }
}
