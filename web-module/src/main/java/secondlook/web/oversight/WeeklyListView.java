package secondlook.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import secondlook.oversight.AnnualService;
import secondlook.oversight.AnnualView;
import secondlook.oversight.WeeklyService;
import secondlook.oversight.WeeklyView;

/** The archive of the Board's reports on weeks and years, newest first. */
@Named("weeklyListView")
@RequestScoped
public class WeeklyListView {

    @Inject
    private WeeklyService service;

    @Inject
    private AnnualService annual;

    private List<WeeklyView> reports;
    private List<AnnualView> years;

    public void load() {
        reports = service.reports();
        years = annual.reports();
    }

    public WeekChart getChart() {
        return WeekChart.of(reports);
    }

    public List<AnnualView> getYears() {
        return years;
    }

    public List<WeeklyView> getReports() {
        return reports;
    }
}
