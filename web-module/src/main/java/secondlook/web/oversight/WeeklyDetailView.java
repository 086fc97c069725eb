package secondlook.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import secondlook.oversight.WeeklyService;
import secondlook.oversight.WeeklyView;
import secondlook.shared.NotFound;
import secondlook.web.shared.Turn;

/** One weekly report with its corrections; the commanding officer writes them. */
@Named("weeklyDetailView")
@ViewScoped
public class WeeklyDetailView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient WeeklyService service;

    private transient WeeklyView report;
    private String week;
    private String corrects;
    private String text;

    public void load() {
        report = service.read(monday(week));
    }

    /** NotFound for what is no day. */
    static LocalDate monday(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new NotFound("There is no report on this week.");
        }
    }

    public void correct() {
        service.correct(monday(week), corrects, text);
        Turn.to("/oversight/weekly-detail.xhtml?week=" + monday(week), "oversight.weekly.corrected", week);
    }

    public WeeklyView getReport() {
        return report;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getCorrects() {
        return corrects;
    }

    public void setCorrects(String corrects) {
        this.corrects = corrects;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
