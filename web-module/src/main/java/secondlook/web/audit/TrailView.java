package secondlook.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import secondlook.audit.AuditLine;
import secondlook.audit.AuditPage;
import secondlook.audit.AuditQuery;
import secondlook.audit.AuditTrail;
import secondlook.audit.Outcome;
import secondlook.audit.Standing;
import secondlook.audit.Verification;
import secondlook.web.shared.Pager;

/** The trail as the auditor reads it, a page at a time; days are UTC like the trail itself. */
@Named
@ViewScoped
public class TrailView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private transient AuditTrail trail;

    private transient AuditPage lines;
    private transient Verification verification;
    private transient Standing standing;
    private String text;
    private String account;
    private String caseNumber;
    private Outcome outcome;
    private LocalDate from;
    private LocalDate to;
    private int page = 1;

    public void load() {
        standing = trail.standing();
        lines = trail.read(new AuditQuery(text, account, caseNumber, outcome, start(from),
                to == null ? null : start(to.plusDays(1)), Pager.first(page, SIZE), SIZE));
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Checks the whole chain; what it found is shown until the page is left. */
    public void verify() {
        verification = trail.verify();
    }

    public List<AuditLine> getLines() {
        return lines.items();
    }

    /** Number of the oldest entry that was looked at when the search ended early, else null. */
    public Long getSearchedFrom() {
        return lines.searchedFrom();
    }

    public Pager getPager() {
        return new Pager(page, SIZE, lines.total());
    }

    public Standing getStanding() {
        return standing;
    }

    public Verification getVerification() {
        return verification;
    }

    public List<Outcome> getOutcomes() {
        return List.of(Outcome.values());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
