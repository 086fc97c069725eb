package secondlook.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import secondlook.intake.IntakeService;
import secondlook.intake.QuestionView;
import secondlook.intake.RequestLine;
import secondlook.intake.RequestQuery;
import secondlook.policy.Conclusion;
import secondlook.policy.RequestState;

/**
 * The staff of a sandbox: takes the next step of every open request in the name of the person whose turn it is, through
 * the services and under the rules that hold for members. What is refused to them stays where it stands.
 */
@ApplicationScoped
class SandboxStaff {

    private static final Logger LOG = Logger.getLogger(SandboxStaff.class.getName());
    private static final int AT_ONCE = 20;

    @Inject
    private Stage stage;

    @Inject
    private IntakeService intake;

    @Inject
    private Desk desk;

    @Inject
    private Opinions opinions;

    @Inject
    private Wallet wallet;

    private final Set<String> leftAlone = ConcurrentHashMap.newKeySet();

    /** One step of each request that can go on now. */
    void round(Cast cast) {
        for (RequestState state : RequestState.values()) {
            if (!state.ended() && state != RequestState.FROZEN) {
                stage.as(cast.supervisor(), () -> intake.list(new RequestQuery(state, null, 0, AT_ONCE))).items()
                        .stream().filter(request -> !leftAlone.contains(request.id()))
                        .forEach(request -> step(cast, request));
            }
        }
    }

    /** The next step of one request, where there is one that can be taken now. */
    void step(Cast cast, RequestLine request) {
        Outcome outcome = Outcome.of(request.incidentNumber());
        Person signer = signer(cast, request.state());
        if (outcome == Outcome.WAIT || signer != null && !wallet.ready(signer)) {
            return;
        }
        try {
            act(cast, request, outcome);
        } catch (RuntimeException e) {
            leftAlone.add(request.id());
            LOG.log(Level.WARNING, "The sandbox leaves " + request.number() + " at " + request.state() + ": "
                    + e.getMessage());
        }
    }

    /** Who signs with a second factor on the way out of this state; null when nobody does. */
    private static Person signer(Cast cast, RequestState state) {
        return switch (state) {
            case SEARCHED -> cast.searcher();
            case FIRST_EXAMINED -> cast.second();
            case SECOND_EXAMINED -> cast.supervisor();
            default -> null;
        };
    }

    private void act(Cast cast, RequestLine request, Outcome outcome) {
        String id = request.id();
        switch (request.state()) {
            case SUBMITTED -> desk.decide(cast.supervisor(), id, outcome != Outcome.REFUSE);
            case ACCEPTED -> searchOrAsk(cast.searcher(), id, outcome);
            case SEARCHED -> examine(cast.searcher(), id, outcome, Conclusion.STRONG_SUPPORT);
            case FIRST_EXAMINED -> examine(cast.second(), id, outcome, Conclusion.MODERATE_SUPPORT);
            case SECOND_EXAMINED -> opinions.signOff(cast.supervisor(), id);
            case SIGNED_OFF -> result(cast.supervisor(), id, outcome);
            default -> throw new IllegalStateException("Nobody here takes a step from " + request.state());
        }
    }

    private void searchOrAsk(Person examiner, String id, Outcome outcome) {
        List<QuestionView> asked = outcome == Outcome.INFO
                ? stage.as(examiner, () -> intake.view(id)).questions() : List.of();
        if (outcome == Outcome.INFO && asked.isEmpty()) {
            desk.ask(examiner, id, "Where does the camera hang, and which way does it look?");
        } else if (asked.stream().noneMatch(QuestionView::open)) {
            desk.search(examiner, id);
        }
    }

    private void examine(Person examiner, String id, Outcome outcome, Conclusion conclusion) {
        if (outcome == Outcome.NONE) {
            opinions.noCandidate(examiner, id);
        } else {
            opinions.forward(examiner, id, conclusion);
        }
    }

    private void result(Person supervisor, String id, Outcome outcome) {
        if (outcome == Outcome.NONE) {
            desk.closeWithoutCandidate(supervisor, id);
        } else {
            desk.issue(supervisor, id);
        }
    }
}
