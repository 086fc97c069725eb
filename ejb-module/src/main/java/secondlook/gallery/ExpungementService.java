package secondlook.gallery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import secondlook.identity.SignInService;
import secondlook.policy.CorroborationPolicy;
import secondlook.policy.GalleryPolicy;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Caller;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;

/**
 * Takes an enrolment out of the gallery on a statute or a court order (307.5-7.4, MCL 28.243). Expunging erases from
 * the database; proving makes the search store follow, reads everything again and writes down what it found. What it
 * touches goes to the commanding officer.
 */
@Audited
@Stateless
public class ExpungementService {

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_REASON = 1_000;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    SignInService signIn;

    @Inject
    Erasure erasure;

    @Inject
    Proving proving;

    /**
     * Erases the enrolment's picture, templates and particulars from the database, and what imports and bookings say of
     * it. The answer alone names the originals in the import folder: nothing here keeps their names.
     */
    @RolesAllowed({Role.Name.LASO})
    public Expunged expunge(ExpungeCommand command) {
        String object = Enrolment.label(command.enrolmentId());
        act.on(object, null);
        Caller who = caller.get();
        PolicyRefused.unless(GalleryPolicy.expunge(who.role(), command.authority(), command.reference(),
                command.orderedOn(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        Expungement.Order order = new Expungement.Order(command.authority(),
                Text.required("reference", command.reference(), LONGEST_REFERENCE), command.orderedOn(),
                Text.required("reason", command.reason(), LONGEST_REASON));
        PolicyRefused.unless(CorroborationPolicy.reauthenticated(signIn.confirm(command.proof())));
        Erasure.Done done = erasure.expunge(command.enrolmentId(), order, who, clock.instant());
        Expungement expungement = done.expungement();
        act.on(object + ", expungement " + expungement.id(), null);
        act.detail(order.authority().label() + " " + order.reference() + " of " + order.orderedOn() + ": "
                + order.reason());
        return new Expunged(expungement.id(), expungement.view(null, null), done.originals());
    }

    /** Reads everything again and writes the proof; once it is written it is only shown. */
    @RolesAllowed({Role.Name.LASO})
    public ExpungementView prove(String expungementId) {
        act.on("expungement " + expungementId, null);
        proving.prove(expungementId);
        return view(expungementId);
    }

    /** One expungement with its proof. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public ExpungementView view(String expungementId) {
        act.on("expungement " + expungementId, null);
        return erasure.view(erasure.found(expungementId));
    }

    /** All expungements, newest first. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER, Role.Name.AUDITOR})
    public List<ExpungementView> list() {
        act.on("expungements", null);
        return erasure.all();
    }

    /** The commanding officer has read which requests and leads it touches. */
    @RolesAllowed({Role.Name.COMMANDER})
    public ExpungementView acknowledge(String expungementId) {
        act.on("expungement " + expungementId, null);
        PolicyRefused.unless(GalleryPolicy.acknowledgeExpungement(caller.get().role()));
        return erasure.acknowledge(expungementId, caller.get(), clock.instant());
    }
}
