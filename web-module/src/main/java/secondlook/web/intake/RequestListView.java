package secondlook.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import secondlook.intake.IntakeService;
import secondlook.intake.RequestLine;
import secondlook.intake.RequestQuery;
import secondlook.policy.RequestState;
import secondlook.shared.Page;
import secondlook.web.shared.Pager;

/** The requests the reader may see, a page at a time; filter and page are in the address, so a list can be kept. */
@Named
@RequestScoped
public class RequestListView {

    private static final int SIZE = 25;

    @Inject
    private IntakeService service;

    private RequestState state;
    private String text;
    private int page = 1;
    private Page<RequestLine> lines;

    public void load() {
        lines = service.list(new RequestQuery(state, text, Pager.first(page, SIZE), SIZE));
    }

    public List<RequestLine> getLines() {
        return lines.items();
    }

    public Pager getPager() {
        return new Pager(page, SIZE, lines.total());
    }

    public RequestState[] getStates() {
        return RequestState.values();
    }

    public RequestState getState() {
        return state;
    }

    public void setState(RequestState state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
