package secondlook.web.board;

import java.io.Serializable;
import java.time.LocalDateTime;
import secondlook.policy.BreachMedium;

/** What is typed about a breach: a report, an assessment, a notice, a decision. */
public class BreachForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private BreachMedium medium;
    private LocalDateTime discovered;
    private boolean affirmed;
    private LocalDateTime from;
    private LocalDateTime to;
    private String account;
    private String agency;
    private String text;

    public BreachMedium getMedium() {
        return medium;
    }

    public void setMedium(BreachMedium medium) {
        this.medium = medium;
    }

    public LocalDateTime getDiscovered() {
        return discovered;
    }

    public void setDiscovered(LocalDateTime discovered) {
        this.discovered = discovered;
    }

    public boolean isAffirmed() {
        return affirmed;
    }

    public void setAffirmed(boolean affirmed) {
        this.affirmed = affirmed;
    }

    public LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    public LocalDateTime getTo() {
        return to;
    }

    public void setTo(LocalDateTime to) {
        this.to = to;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
