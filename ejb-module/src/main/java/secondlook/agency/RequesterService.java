package secondlook.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import secondlook.policy.AgencyPolicy;
import secondlook.policy.Contact;
import secondlook.policy.PolicyParameters;
import secondlook.policy.Role;
import secondlook.shared.Audited;
import secondlook.shared.Conflict;
import secondlook.shared.CurrentAct;
import secondlook.shared.CurrentCaller;
import secondlook.shared.DepartmentDay;
import secondlook.shared.Invalid;
import secondlook.shared.NotFound;
import secondlook.shared.PolicyRefused;
import secondlook.shared.Text;
import secondlook.shared.UniqueKey;

/**
 * The people who ask for outside agencies (307.5-5.5.b). The LASO keeps them; that they are trained is documented by
 * the LASO or by the commanding officer, whose duty it is (307.5-6.1.3.d).
 */
@Audited
@Stateless
public class RequesterService {

    @PersistenceContext(unitName = "secondlook")
    EntityManager em;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    DepartmentDay day;

    /** Names a person, whose address is under an official mail domain of the agency; not trained yet. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView name(NewRequester wanted) {
        Agency agency = agency(wanted.agencyId());
        act.on("requester " + Text.cut(wanted.name(), 200) + " of " + agency.name(), null);
        NewRequester clean = new NewRequester(agency.id(),
                Text.required("requesterName", wanted.name(), 200).replaceAll("\\s+", " "),
                Text.required("title", wanted.title(), 100), Text.required("address", wanted.address(), 300),
                Text.required("phone", wanted.phone(), 40), Text.required("email", wanted.email(), 254));
        new Contact(clean.name(), agency.name(), clean.address(), clean.phone(), clean.email()).missing()
                .ifPresent(what -> {
                    throw new Invalid(what.startsWith("phone") ? "phone" : "email", "Enter the " + what + ".");
                });
        PolicyRefused.unless(AgencyPolicy.officialAddress(clean.email(), book().mailDomains(agency, day.today())));
        try {
            em.persist(new NamedRequester(UUID.randomUUID().toString(), clean, caller.get().account(),
                    clock.instant()));
            em.flush();
        } catch (PersistenceException e) {
            if (UniqueKey.brokenBy(e)) {
                throw new Conflict(agency.name() + " has a requester of this name already. Tell the two apart, for "
                        + "example by a middle name.");
            }
            throw e;
        }
        return view(agency);
    }

    /** Records a training; it counts from its day on for as long as the policy says. */
    @RolesAllowed({Role.Name.LASO, Role.Name.COMMANDER})
    public AgencyView recordTraining(String requesterId, String training, LocalDate on) {
        NamedRequester requester = requester(requesterId);
        String what = Text.required("training", training, 300);
        if (on == null || on.isAfter(day.today())) {
            throw new Invalid("trainedOn", "Enter the day of the training, today or before.");
        }
        requester.trained(what, on, AgencyPolicy.trainedUntil(on, PolicyParameters.at(clock.instant()).agencies()),
                caller.get().account());
        return view(book().agency(requester.agencyId()));
    }

    /** The person asks no more; what was asked stays. */
    @RolesAllowed({Role.Name.LASO})
    public AgencyView remove(String requesterId) {
        NamedRequester requester = requester(requesterId);
        requester.remove(caller.get().account(), clock.instant());
        return view(book().agency(requester.agencyId()));
    }

    private NamedRequester requester(String id) {
        act.on("requester " + Text.cut(id, 36), null);
        NamedRequester requester = id == null ? null : em.find(NamedRequester.class, id);
        if (requester == null) {
            throw new NotFound("There is no such requester.");
        }
        act.on("requester " + requester.name() + " of " + book().agency(requester.agencyId()).name(), null);
        return requester;
    }

    private Agency agency(String id) {
        act.on("agency " + Text.cut(id, 36), null);
        return book().agency(id);
    }

    private AgencyView view(Agency agency) {
        em.flush();
        return book().view(agency, day.today());
    }

    private AgencyBook book() {
        return new AgencyBook(em);
    }
}
