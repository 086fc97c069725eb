package secondlook.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import secondlook.intake.Queue;
import secondlook.intake.QueueService;
import secondlook.intake.RequestLine;
import secondlook.policy.RequestState;
import secondlook.web.shared.Me;
import secondlook.web.shared.Turn;

/** The first page after the sign-in: what waits for the reader, or the page that the role works on. */
@Named
@RequestScoped
public class QueueView {

    @Inject
    private QueueService service;

    @Inject
    private Me me;

    private Queue queue;

    /** One stage and how many requests stand there. */
    public record Tile(RequestState state, long count) {
    }

    public void load() {
        switch (me.getRole()) {
            case BOARD -> Turn.go("/oversight/totals.xhtml");
            case AUDITOR -> Turn.go("/audit/list.xhtml");
            case LASO -> queue = null;
            default -> queue = service.mine();
        }
    }

    public boolean isWorking() {
        return queue != null;
    }

    public List<RequestLine> getWaiting() {
        return queue.waiting();
    }

    /** The stages in the order of the road; the rare ones only when something stands there. */
    public List<Tile> getTiles() {
        return Arrays.stream(RequestState.values())
                .map(state -> new Tile(state, queue.counts().getOrDefault(state, 0L)))
                .filter(tile -> tile.count() > 0 || onTheRoad(tile.state()))
                .toList();
    }

    private static boolean onTheRoad(RequestState state) {
        return switch (state) {
            case FROZEN, WITHDRAWN, REFUSED, SUBMITTED, CONSULTATION -> false;
            default -> true;
        };
    }
}
