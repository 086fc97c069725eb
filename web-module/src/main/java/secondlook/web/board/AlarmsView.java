package secondlook.web.board;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.board.AlertService;
import secondlook.board.AlertView;
import secondlook.web.shared.Turn;

/** Alarms of the registers, and who has seen them. */
@Named
@ViewScoped
public class AlarmsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AlertService service;

    private transient List<AlertView> alarms;

    public void load() {
        alarms = service.list();
    }

    public void see(long id) {
        service.see(id);
        Turn.to("/board/alarms.xhtml", "board.alarms.seenNow");
    }

    public List<AlertView> getAlarms() {
        return alarms;
    }
}
