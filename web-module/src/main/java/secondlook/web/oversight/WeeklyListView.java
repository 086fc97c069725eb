package secondlook.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import secondlook.oversight.WeeklyService;
import secondlook.oversight.WeeklyView;

/** The archive of the Board's weekly reports, newest first. */
@Named("weeklyListView")
@RequestScoped
public class WeeklyListView {

    @Inject
    private WeeklyService service;

    private List<WeeklyView> reports;

    public void load() {
        reports = service.reports();
    }

    public List<WeeklyView> getReports() {
        return reports;
    }
}
