package secondlook.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import secondlook.identity.AccessReviewService;
import secondlook.identity.AccessReviewView;
import secondlook.identity.ReviewOutcome;
import secondlook.web.shared.Turn;

/** The reviews of access: the LASO confirms or ends each account of the newest, the older ones are history. */
@Named
@ViewScoped
public class AccessReviewsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/identity/reviews.xhtml";

    @Inject
    private transient AccessReviewService service;

    private transient List<AccessReviewView> reviews;
    private String reason;

    public void load() {
        reviews = service.list();
    }

    public void open() {
        service.open();
        Turn.to(PAGE, "identity.reviews.opened");
    }

    public void confirm(long line, String account) {
        service.confirm(line, reason);
        Turn.to(PAGE, "identity.reviews.confirmed", account);
    }

    public void end(long line, String account) {
        service.end(line, reason);
        Turn.to(PAGE, "identity.reviews.ended", account);
    }

    public List<AccessReviewView> getReviews() {
        return reviews;
    }

    public ReviewOutcome[] getOutcomes() {
        return ReviewOutcome.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
