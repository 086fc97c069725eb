package secondlook.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.oversight.AnnualService;
import secondlook.oversight.AnnualView;
import secondlook.shared.DepartmentDay;
import secondlook.web.shared.Turn;

/** The archive of the Board's annual reports, newest first; the commanding officer closes a year. */
@Named("annualListView")
@ViewScoped
public class AnnualListView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AnnualService service;

    @Inject
    private transient DepartmentDay day;

    private transient List<AnnualView> reports;
    private Integer year;

    public void load() {
        reports = service.reports();
    }

    public void close() {
        service.report(year);
        Turn.to("/oversight/annual.xhtml", "oversight.annual.made", String.valueOf(year));
    }

    public List<AnnualView> getReports() {
        return reports;
    }

    /** The running year, of which there is a draft. */
    public int getRunning() {
        return day.today().getYear();
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
