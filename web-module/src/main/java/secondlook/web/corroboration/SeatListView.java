package secondlook.web.corroboration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import secondlook.corroboration.SeatLine;
import secondlook.corroboration.SeatService;

/** The examinations that were opened and wait for their examiner's signature. */
@Named
@RequestScoped
public class SeatListView {

    @Inject
    private SeatService service;

    private List<SeatLine> seats;

    public void load() {
        seats = service.taken();
    }

    public List<SeatLine> getSeats() {
        return seats;
    }
}
