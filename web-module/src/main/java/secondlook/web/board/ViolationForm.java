package secondlook.web.board;

import java.io.Serializable;
import java.time.LocalDateTime;
import secondlook.policy.DeliveryMeans;

/** What is typed on the page of the violations: a finding, a summary for the Board, a delivery. */
public class ViolationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String finding;
    private String summary;
    private DeliveryMeans means;
    private String toWhom;
    private LocalDateTime at;

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public DeliveryMeans getMeans() {
        return means;
    }

    public void setMeans(DeliveryMeans means) {
        this.means = means;
    }

    public String getToWhom() {
        return toWhom;
    }

    public void setToWhom(String toWhom) {
        this.toWhom = toWhom;
    }

    public LocalDateTime getAt() {
        return at;
    }

    public void setAt(LocalDateTime at) {
        this.at = at;
    }
}
