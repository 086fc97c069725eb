package secondlook.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import secondlook.agency.AgencyRecords;
import secondlook.policy.IntakePolicy;
import secondlook.policy.RequestState;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentCaller;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;
import secondlook.shared.UniqueKey;

/**
 * What the unit asks of the requester of a request on its way, and the answer, which is held against the rules of the
 * request itself (307.5-3.1, 3.5, 3.6, 5.3). Nothing waits for an answer: an examiner who needs it waits.
 */
@Audited
@Stateless
public class InformationService {

    private static final int LONGEST_QUESTION = 800;
    private static final int LONGEST_ANSWER = 2_000;

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    AgencyRecords agencies;

    @Inject
    Requests requests;

    @Inject
    KeyedActs acts;

    @Inject
    Clock clock;

    /** Asks; everybody who may see the request reads it, so it names nobody and no candidate. */
    @RolesAllowed({Role.Name.EXAMINER, Role.Name.SUPERVISOR})
    public RequestView ask(String requestId, String question) {
        LeadRequest request = requests.mine(requestId);
        String text = Text.required("question", question, LONGEST_QUESTION);
        onItsWay(request);
        request.remarked(clock.instant());
        add(new Question(request, requests.questions(request).size() + 1, text, caller.get().account(),
                clock.instant()));
        requests.writeDown(request, "The Crime Intelligence Unit asks: " + text);
        requests.tell(request, RequestChanged.Kind.INFORMATION_REQUESTED);
        return requests.seen(request, null);
    }

    /** Answers a question once. */
    @RolesAllowed({Role.Name.INVESTIGATOR, Role.Name.AGENCY})
    public RequestView answer(NewInformation given) {
        LeadRequest request = requests.mine(given.requestId());
        agencies.stillCompliant(caller.get());
        String text = Text.required("text", given.text(), LONGEST_ANSWER);
        if (acts.doneBefore(given.idempotencyKey(), "information", request.publicId(), given.question(), text)) {
            return requests.seen(request, null);
        }
        given.expected().holds(request.version(), request.number());
        Question question = question(request, given.question());
        onItsWay(request);
        if (em.find(Information.class, question.id()) != null) {
            throw new Conflict("Question " + question.ordinal() + " of " + request.number() + " has its answer "
                    + "already. Answer another one, or wait to be asked.");
        }
        PolicyRefused.unless(IntakePolicy.information(text));
        request.remarked(clock.instant());
        add(new Information(question, text, caller.get().account(), clock.instant()));
        requests.writeDown(request, "The requester answered question " + question.ordinal() + ".");
        return requests.seen(request, null);
    }

    private static void onItsWay(LeadRequest request) {
        if (request.state().ended() || request.state() == RequestState.FROZEN
                || request.state() == RequestState.SIGNED_OFF) {
            throw new Conflict("Nothing can be asked or answered about " + request.number() + " any more: its state is "
                    + "\"" + request.state().label() + "\".");
        }
    }

    private Question question(LeadRequest request, int number) {
        List<Question> asked = requests.questions(request);
        return asked.stream().filter(question -> question.ordinal() == number).findFirst().orElseThrow(
                () -> new NotFound(asked.isEmpty() ? "Nothing was asked about " + request.number() + "."
                        : "There is no question " + number + " about " + request.number() + "; they count from 1 to "
                        + asked.size() + "."));
    }

    private void add(Object row) {
        try {
            em.persist(row);
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict("Somebody else was faster. Look at the request again.");
            }
            throw e;
        }
    }
}
